import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { PlacementData, PlanDifferenceData } from '#contract/schedule'
import { splitContestName } from '#ui/contest-name.ts'
import { byContest, daysMoved, kindOf } from './differences'
import { momentText } from '#ui/hall-time.ts'
import styles from './versions.module.css'

/** Contest by contest: where each stage was, where it is, by how many days, who did it and why. */
export function DifferenceList({ rows }: { readonly rows: readonly PlanDifferenceData[] }) {
  const { t } = useTranslation('plan')
  const contests = byContest(rows)
  return (
    <>
      <p className={styles.count}>{t('versions.count', { stages: rows.length, contests: contests.length })}</p>
      <ol className={styles.differences}>
        {contests.map(({ contestId, contestName, rows: own }) => (
          <li key={contestId} className={styles.contest}>
            <h3 className={styles.contestName}>
              <Link to={`/contests/${encodeURIComponent(contestId)}`}>{splitContestName(contestName).title}</Link>
            </h3>
            <ul>
              {own.map((row) => (
                <Difference key={row.stageId} row={row} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  )
}

function Difference({ row }: { readonly row: PlanDifferenceData }) {
  const { t } = useTranslation(['plan', 'ui'])
  const { stageId, kind, before, after, beforeVenue, afterVenue, changedBy, changedAt, reason } = row
  const moved = daysMoved(row)
  const what = kindOf(row)
  return (
    <li className={styles.difference}>
      <p className={styles.kind}>
        <Link to={`/plan?stage=${encodeURIComponent(stageId)}`}>{t(`ui:vocabulary.stage.${kind}`)}</Link>
      </p>
      <p className={styles.change}>
        <del>{days(before) ?? t('versions.unplaced')}</del> → <ins>{days(after) ?? t('versions.unplaced')}</ins>
        {moved !== null && moved !== 0 && (
          <span className={styles.moved}>
            {t(moved > 0 ? 'versions.later' : 'versions.earlier', { count: Math.abs(moved) })}
          </span>
        )}
        {what !== 'moved' && <span className={styles.moved}>{t(`versions.kind.${what}`)}</span>}
        {beforeVenue !== afterVenue && (
          <span className={styles.venues}>
            <del>{beforeVenue ?? t('versions.noVenue')}</del> → <ins>{afterVenue ?? t('versions.noVenue')}</ins>
          </span>
        )}
      </p>
      <p className={styles.note}>
        {changedBy === null
          ? t('versions.unknown')
          : [changedBy, changedAt === null ? null : momentText(changedAt), reason].filter(Boolean).join(' · ')}
      </p>
    </li>
  )
}

function days(placement: PlacementData | null): string | null {
  if (placement === null) return null
  const { startsOn, endsOn } = placement
  if (startsOn === endsOn) return startsOn
  return `${startsOn} – ${startsOn.slice(0, 4) === endsOn.slice(0, 4) ? endsOn.slice(5) : endsOn}`
}
