import type { ReactNode } from 'react'
import styles from './Figure.module.css'

export interface FigureProps {
  readonly value: ReactNode
  readonly unit: ReactNode
  readonly label: ReactNode
  readonly source?: ReactNode
}

/** One number with its unit, what it counts and where it was read. Stands inside a `<dl>`. */
export function Figure({ value, unit, label, source }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.number}>
        <span className={styles.value}>{value}</span>
        <span className={styles.unit}>{unit}</span>
      </dd>
      {source !== undefined && <dd className={styles.source}>{source}</dd>}
    </div>
  )
}
