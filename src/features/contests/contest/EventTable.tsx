import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { ContestDetailData } from '#contract/contests'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { Section } from '#ui/Section.tsx'
import styles from './contest.module.css'
import { eventLinks } from './event-links'
import { isPast } from './is-past'

type Event = ContestDetailData['eventList'][number]

export function EventTable({ contest }: { readonly contest: ContestDetailData }) {
  const { t } = useTranslation(['contests', 'ui'])
  const marking = ({ markingState }: Event) =>
    t(
      markingState === 'not_started' && isPast(contest.phase)
        ? 'event.notMarkedHere'
        : `ui:vocabulary.markingState.${markingState}`,
    )
  const columns: Column<Event>[] = [
    { key: 'name', header: t('event.name'), render: (event) => <EventName event={event} /> },
    { key: 'groups', header: t('event.groups'), render: (event) => <Groups event={event} /> },
    {
      key: 'marking',
      header: t('event.marking'),
      render: (event) => marking(event),
      hideBelow: 'sm',
    },
    {
      key: 'links',
      header: <span className="visually-hidden">{t('event.links')}</span>,
      align: 'end',
      render: (event) => <Links event={event} contestId={contest.id} />,
    },
  ]
  const total = contest.eventList.reduce((sum, event) => sum + entriesOf(event), 0)
  return (
    <Section title={t('event.title')} aside={t('event.total', { count: contest.eventList.length, entries: total })}>
      <DataTable
        caption={t('event.title')}
        columns={columns}
        rows={contest.eventList}
        rowKey={(event) => event.id}
        empty={<p className={styles.faint}>{t('event.none')}</p>}
      />
    </Section>
  )
}

function EventName({ event }: { readonly event: Event }) {
  const occupation = event.occupationName === event.name ? null : event.occupationName
  return (
    <>
      {event.name}
      {(occupation ?? event.occupationCode) !== null && (
        <span className={styles.second}>{[occupation, event.occupationCode].filter(Boolean).join(' ')}</span>
      )}
    </>
  )
}

function Groups({ event }: { readonly event: Event }) {
  const { t } = useTranslation(['contests', 'ui'])
  return (
    <ul className={styles.groups}>
      {event.groups.map((group) => (
        <li key={group.id}>
          {t(`ui:vocabulary.group.${group.kind}`)}
          <span className={styles.faint}>
            {t(`ui:vocabulary.teamSize.${group.teamSize}`)}{' '}
            {t('event.entries', { count: group.entries, context: group.teamSize === 'single' ? 'single' : 'team' })}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Links({ event, contestId }: { readonly event: Event; readonly contestId: string }) {
  const { t } = useTranslation('contests')
  return (
    <ul className={styles.links}>
      {eventLinks(event, contestId).map(({ key, to }) => (
        <li key={key}>
          <Link to={to} aria-label={t('event.linkOf', { link: t(`event.link.${key}`), event: event.name })}>
            {t(`event.link.${key}`)}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function entriesOf(event: Event): number {
  return event.groups.reduce((sum, group) => sum + group.entries, 0)
}
