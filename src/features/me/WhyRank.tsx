import { useTranslation } from 'react-i18next'
import styles from './OwnEntry.module.css'

export interface WhyRankProps {
  /** Such as `time`, `part:B` or `shared`; null when the total alone decided. */
  readonly decidedBy: string | null
  readonly parts: readonly { readonly code: string; readonly name: string }[]
}

export function WhyRank({ decidedBy, parts }: WhyRankProps) {
  const { t } = useTranslation('me')
  if (decidedBy === null) return <p className={styles.quiet}>{t('why.total')}</p>
  const [by = '', code = ''] = decidedBy.split(':')
  return <p>{t(`why.${by}`, { part: parts.find((part) => part.code === code)?.name ?? code })}</p>
}
