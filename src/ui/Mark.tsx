import type { DecimalText } from '#domain/exact'
import { useTranslation } from 'react-i18next'
import styles from './marks.module.css'

export interface MarkProps {
  readonly value: DecimalText | null
  /** Decimals shown; missing ones are filled with zeros, given ones never cut off. */
  readonly digits?: number
}

export function Mark({ value, digits = 2 }: MarkProps) {
  const { t } = useTranslation('ui')
  if (value === null) {
    return (
      <span className={styles.none}>
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{t('noMark')}</span>
      </span>
    )
  }
  return <span className={styles.mark}>{padDecimals(value, digits)}</span>
}

/** @example shortDecimals('5.00') // "5": marks in a sentence */
export function shortDecimals(value: DecimalText): string {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value
}

/** @example padDecimals('86.8', 2) // "86.80" */
export function padDecimals(value: DecimalText, digits: number): string {
  const [whole = '0', decimals = ''] = value.split('.')
  const padded = decimals.padEnd(digits, '0')
  return padded === '' ? whole : `${whole}.${padded}`
}
