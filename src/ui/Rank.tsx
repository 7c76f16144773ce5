import { useTranslation } from 'react-i18next'
import styles from './marks.module.css'

export interface RankProps {
  readonly rank: number | null
  readonly shared: boolean
}

/** 第3名 · 并列第3名; a dash for whoever is not ranked. */
export function Rank({ rank, shared }: RankProps) {
  const { t } = useTranslation('ui')
  if (rank === null) return <span className={styles.none}>{t('unranked')}</span>
  return <span className={styles.rank}>{t(shared ? 'rankShared' : 'rank', { rank })}</span>
}
