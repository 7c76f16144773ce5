import { useTranslation } from 'react-i18next'
import styles from './WhyRank.module.css'
import { partName, readSeparator } from './separator'
import type { RankingRowData } from './types'

/** Why this rank, where equal totals left it open: 总成绩相同，用时短者在前. */
export function WhyRank({ row }: { readonly row: Pick<RankingRowData, 'decidedBy' | 'parts'> }) {
  const { t } = useTranslation('results')
  if (row.decidedBy === null) return null
  const { by, part } = readSeparator(row.decidedBy)
  return (
    <span className={styles.why}>
      {t(`why.${by}`, { part: partName(row.parts, part, (kind) => t(`partKind.${kind}`)) })}
    </span>
  )
}
