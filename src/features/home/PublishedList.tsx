import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { OverviewData } from '#contract/overview'
import { splitContestName } from '#ui/contest-name.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Section } from '#ui/Section.tsx'
import styles from './lists.module.css'

export function PublishedList({ published }: { readonly published: OverviewData['published'] }) {
  const { t } = useTranslation('home')
  const all = <Link to="/contests?phase=notice&phase=confirmed&phase=archived">{t('published.all')}</Link>
  return (
    <Section title={t('published.title')} aside={all}>
      {published.length === 0 && <EmptyState title={t('published.none')} />}
      <ol className={styles.list}>
        {published.map(({ eventId, eventName, contestName, day }) => (
          <li key={eventId} className={styles.item}>
            <p className={styles.when}>
              <time dateTime={day}>{day.slice(5)}</time>
            </p>
            <div className={styles.what}>
              <Link to={`/events/${eventId}/results`}>{eventName}</Link>
              <p className={styles.where}>{splitContestName(contestName).title}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
