import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from './classes'
import styles from './marks.module.css'

const metals: Readonly<Record<string, 'gold' | 'silver' | 'bronze'>> = {
  special: 'gold',
  gold: 'gold',
  first: 'gold',
  silver: 'silver',
  second: 'silver',
  bronze: 'bronze',
  third: 'bronze',
}

/** Each metal has its own shape as well: disc, square, triangle; others an open ring. */
const shapes: Readonly<Record<'gold' | 'silver' | 'bronze' | 'plain', ReactNode>> = {
  gold: <circle cx="5" cy="5" r="4.5" fill="currentColor" />,
  silver: <rect x="1" y="1" width="8" height="8" fill="currentColor" />,
  bronze: <path d="M5 0.75 9.5 9h-9Z" fill="currentColor" />,
  plain: <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.25" />,
}

export interface AwardProps {
  /** A code of the awards, or of the medals at WorldSkills; null shows nothing. */
  readonly code: string | null
}

export function Award({ code }: AwardProps) {
  const { t } = useTranslation('ui')
  if (code === null) return null
  return (
    <span className={styles.award}>
      <AwardShape code={code} />
      {t(`vocabulary.award.${code}`)}
    </span>
  )
}

/** The shape alone, for keys and pictures that say the word themselves. */
export function AwardShape({ code }: { readonly code: string }) {
  const shape = metals[code] ?? 'plain'
  return (
    <svg className={classes(styles[shape])} width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      {shapes[shape]}
    </svg>
  )
}
