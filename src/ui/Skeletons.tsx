import { useTranslation } from 'react-i18next'
import styles from './states.module.css'

/** Of a table's own height, so that nothing jumps when its rows arrive. */
export function TableSkeleton({ rows = 8, cols = 5 }: { readonly rows?: number; readonly cols?: number }) {
  return (
    <div className={styles.boneTable} role="status">
      <Loading />
      {steps(rows).map((row) => (
        <div className={styles.boneRow} key={row} style={{ gridTemplateColumns: `2.5fr repeat(${cols - 1}, 1fr)` }}>
          {steps(cols).map((col) => (
            <span className={styles.bone} key={col} style={{ inlineSize: `${90 - ((row * 7 + col * 23) % 40)}%` }} />
          ))}
        </div>
      ))}
    </div>
  )
}

export function TextSkeleton({ lines = 4 }: { readonly lines?: number }) {
  return (
    <div className={styles.boneText} role="status">
      <Loading />
      {steps(lines).map((line) => (
        <span className={styles.bone} key={line} style={{ inlineSize: `${95 - ((line * 17) % 35)}%` }} />
      ))}
    </div>
  )
}

/** For a page whose code is still on its way: a head and some lines. */
export function PageSkeleton() {
  return (
    <div className={styles.bonePage}>
      <span className={styles.boneTitle} />
      <TextSkeleton lines={6} />
    </div>
  )
}

function Loading() {
  const { t } = useTranslation('ui')
  return <span className="visually-hidden">{t('loading')}</span>
}

function steps(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}
