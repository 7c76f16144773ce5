import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router-dom'
import type { DayProgrammeData } from '#contract/day'
import { inOrder, type DayItem } from '#domain/schedule/day/programme'
import { splitContestName } from '#ui/contest-name.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { useTitle } from '#ui/use-title.ts'
import styles from './print/print.module.css'
import { useDay } from './queries'
import { spanText } from './words'

/** The day's page of the programme book (秩序册), as it is printed on A4. */
export function Component() {
  const { eventId = '' } = useParams()
  const query = useDay(eventId)
  return (
    <QueryView query={query} skeleton={<TextSkeleton lines={12} />}>
      {(programme) => <Book programme={programme} />}
    </QueryView>
  )
}

function Book({ programme }: { readonly programme: DayProgrammeData }) {
  const { t } = useTranslation(['day', 'ui'])
  const { event, contest, hosts, venueName, settings, items, judges, batches, publishedAt } = programme
  useTitle(t('print.title', { event: event.name }))
  const { series, title } = splitContestName(contest.name)
  const days = [...new Set(inOrder(items).map(({ day }) => day))]
  const back = <Link to={`/events/${encodeURIComponent(event.id)}/day`}>{t('print.back')}</Link>
  if (items.length === 0) return <EmptyState title={t('empty')} action={back} />
  const hostsBy = (role: string) => hosts.filter((host) => host.role === role).map(({ name }) => name)
  return (
    <>
      <div className={styles.tools}>
        {back}
        <Button variant="default" onClick={() => window.print()}>
          {t('print.verb')}
        </Button>
      </div>
      <article className={styles.book}>
        <header>
          {[series, title].filter(Boolean).map((line) => (
            <p key={line} className={styles.contest}>
              {line}
            </p>
          ))}
          <h1 className={styles.title}>{t('print.heading', { event: event.name })}</h1>
          {contest.sample && <p className={styles.sample}>{t('print.sample')}</p>}
          {publishedAt === null && <p className={styles.sample}>{t('print.draft')}</p>}
        </header>
        <dl className={styles.facts}>
          {(['organiser', 'host', 'co_host'] as const).map((role) => (
            <Fact key={role} label={t(`ui:vocabulary.hostRole.${role}`)} values={hostsBy(role)} />
          ))}
          <Fact label={t('print.venue')} values={venueName === null ? [] : [venueName]} />
          <Fact
            label={t('print.batches')}
            values={[t('print.batchesOf', { n: batches.length, k: settings.workstations })]}
          />
          <Fact
            label={t('print.judges')}
            values={judges.map(({ name, role }) => `${name}${role === 'chief' ? t('print.chief') : ''}`)}
          />
        </dl>
        {days.map((day) => (
          <DayTable key={day} day={day} items={inOrder(items.filter((item) => item.day === day))} />
        ))}
        <section className={styles.notes}>
          <h2>{t('print.notes')}</h2>
          <ol>
            <li>{t('print.note.papers')}</li>
            <li>{t('print.note.late', { n: settings.lateEntry })}</li>
            <li>{t('print.note.phones')}</li>
            <li>{t(settings.drawEachModule ? 'print.note.drawAgain' : 'print.note.drawOnce')}</li>
            {!settings.judgesNamed && <li>{t('print.note.judges')}</li>}
          </ol>
        </section>
      </article>
    </>
  )
}

function Fact({ label, values }: { readonly label: string; readonly values: readonly string[] }) {
  if (values.length === 0) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{values.join('、')}</dd>
    </div>
  )
}

function DayTable({ day, items }: { readonly day: string; readonly items: readonly DayItem[] }) {
  const { t } = useTranslation('day')
  return (
    <section className={styles.day}>
      <h2>{documentDay(day)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('column.time')}</th>
            <th scope="col">{t('column.title')}</th>
            <th scope="col">{t('column.who')}</th>
            <th scope="col">{t('column.place')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>{spanText(item.start, item.start + item.duration)}</td>
              <td>
                {item.title}
                {item.note !== null && `（${item.note}）`}
              </td>
              <td>{t(item.batch === null ? whoFor(item) : 'batchName', { n: item.batch })}</td>
              <td>{item.place ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

  /** 2024年10月15日（星期二）, as documents write it. */
  function documentDay(text: string): string {
    const date = new Date(`${text}T12:00:00+08:00`)
    const weekday = new Intl.DateTimeFormat(t('print.locale'), { weekday: 'long', timeZone: 'Asia/Shanghai' }).format(
      date,
    )
    const [year, month, dayOfMonth] = text.split('-').map(Number)
    return t('print.day', { year, month, day: dayOfMonth, weekday })
  }
}

function whoFor({ kind }: DayItem): 'judges' | 'everybody' {
  return kind === 'marking' || kind === 'signing' ? 'judges' : 'everybody'
}
