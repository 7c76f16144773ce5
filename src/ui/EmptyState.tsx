import type { ReactNode } from 'react'
import styles from './states.module.css'

export interface EmptyStateProps {
  /** What belongs here. */
  readonly title: ReactNode
  readonly children?: ReactNode
  /** What starts it. */
  readonly action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      {children !== undefined && <div className={styles.emptyText}>{children}</div>}
      {action !== undefined && <div className={styles.emptyAction}>{action}</div>}
    </div>
  )
}
