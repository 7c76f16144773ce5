import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { OverviewData } from '#contract/overview'
import { daysBetween } from '#domain/schedule/days'
import { splitContestName } from '#ui/contest-name.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Section } from '#ui/Section.tsx'
import styles from './lists.module.css'

type Upcoming = OverviewData['upcoming'][number]

interface UpcomingListProps {
  readonly upcoming: readonly Upcoming[]
  readonly today: string
}

/** What is on now, then what comes next. */
export function UpcomingList({ upcoming, today }: UpcomingListProps) {
  const { t } = useTranslation(['home', 'ui'])
  return (
    <Section title={t('upcoming.title')} aside={<Link to="/contests?sort=date">{t('upcoming.all')}</Link>}>
      {upcoming.length === 0 && <EmptyState title={t('upcoming.none')} />}
      <ol className={styles.list}>
        {upcoming.map((one) => (
          <li key={one.contestId} className={styles.item}>
            <p className={styles.when}>
              <When stage={one} today={today} />
            </p>
            <div className={styles.what}>
              <Link to={`/contests/${one.contestId}`}>{splitContestName(one.name).title}</Link>
              <p className={styles.where}>
                {[
                  one.cityCode === null ? null : t(`ui:vocabulary.city.${one.cityCode}`, { defaultValue: '' }),
                  one.venueName,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Near days in words, far ones as dates. */
function When({ stage: { startsOn, endsOn }, today }: { readonly stage: Upcoming; readonly today: string }) {
  const { t } = useTranslation('home')
  const days = daysBetween(today, startsOn)
  if (days < 0) return t('upcoming.until', { day: endsOn.slice(5) })
  if (days === 0) return endsOn === startsOn ? t('upcoming.today') : t('upcoming.todayUntil', { day: endsOn.slice(5) })
  return days <= 14 ? t('upcoming.inDays', { count: days }) : startsOn.slice(5)
}
