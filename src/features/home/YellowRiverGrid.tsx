import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { OverviewData, YellowRiverData } from '#contract/overview'
import { api } from '#features/api.ts'
import { Section } from '#ui/Section.tsx'
import styles from './YellowRiverGrid.module.css'

/** Ten events by nine delegations, upstream to downstream; a place nobody took stays open. */
export function YellowRiverGrid({ summary }: { readonly summary: OverviewData['yellowRiver'] }) {
  const { t } = useTranslation(['home', 'ui'])
  const { data } = useQuery(api.overview.yellowRiver.queryOptions({ meta: { persist: true } }))
  const { startsOn, endsOn, cityCode, delegations, events, entries } = summary
  return (
    <Section
      title={<Link to="/yellow-river">{t('yellowRiver.title', { name: summary.name })}</Link>}
      aside={t('yellowRiver.aside', { from: startsOn, to: endsOn, city: t(`ui:vocabulary.city.${cityCode}`) })}
    >
      <p>{t('yellowRiver.text', { delegations, events, entries })}</p>
      {data !== undefined && <Picture grid={data} />}
    </Section>
  )
}

function Picture({ grid }: { readonly grid: Pick<YellowRiverData, 'delegations' | 'events' | 'cells'> }) {
  const { t } = useTranslation(['home', 'ui'])
  const taken = new Set(grid.cells.map(({ eventId, delegationId }) => `${eventId} ${delegationId}`))
  const open = grid.events.flatMap((event) =>
    grid.delegations
      .filter(({ id }) => !taken.has(`${event.id} ${id}`))
      .map(({ code }) => `${t(`ui:vocabulary.province.${code}`)} ${event.name}`),
  )
  return (
    <Link
      to="/yellow-river"
      className={styles.picture}
      aria-label={t('yellowRiver.alt', { open: open.join(t('listSeparator')) })}
    >
      <span
        className={styles.grid}
        aria-hidden="true"
        style={{ gridTemplateColumns: `max-content repeat(${grid.events.length}, minmax(0, 1fr))` }}
      >
        {grid.delegations.map(({ id, code }) => (
          <span key={id} className={styles.row}>
            <span className={styles.name}>{t(`ui:vocabulary.province.${code}`)}</span>
            {grid.events.map((event) => (
              <span key={event.id} className={taken.has(`${event.id} ${id}`) ? styles.taken : styles.open} />
            ))}
          </span>
        ))}
      </span>
      <span className={styles.note}>{t('yellowRiver.open', { count: open.length })}</span>
    </Link>
  )
}
