import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { OwnEntryData } from '#contract/entries'
import { daysInProse, daysUntil } from './day-words'
import styles from './NextDate.module.css'

/** My next time and place, in words: readable at a glance on a phone. */
export function NextDate({ entry, today }: { readonly entry: OwnEntryData; readonly today: string | null }) {
  const { t, i18n } = useTranslation('me')
  const { finalFrom, finalTo, venueName } = entry
  if (finalFrom === null) return <p className={styles.next}>{t('next.unknown')}</p>
  return (
    <div className={styles.next}>
      <p className={styles.label}>{t('next.final')}</p>
      <p className={styles.day}>
        {daysInProse(finalFrom, finalTo, i18n.language)}
        {today !== null && (
          <span className={styles.until}>
            {untilWords(daysUntil(finalFrom, today), daysUntil(finalTo ?? finalFrom, today))}
          </span>
        )}
      </p>
      <p className={styles.place}>{venueName ?? t('next.noVenue')}</p>
      {entry.dayPublished && <Link to={`/events/${encodeURIComponent(entry.event.id)}/day`}>{t('next.day')}</Link>}
    </div>
  )

  function untilWords(first: number, last: number): string {
    if (first > 1) return t('next.inDays', { n: first })
    if (first === 1) return t('next.tomorrow')
    return t(last >= 0 ? 'next.now' : 'next.over')
  }
}
