import { useId, type ReactNode } from 'react'
import styles from './Section.module.css'

export interface SectionProps {
  readonly title: ReactNode
  /** Beside the title: a count, a source, a link onward. */
  readonly aside?: ReactNode
  readonly children: ReactNode
  readonly id?: string
}

export function Section({ title, aside, children, id }: SectionProps) {
  const headingId = useId()
  return (
    <section className={styles.section} aria-labelledby={headingId} {...(id !== undefined && { id })}>
      <div className={styles.head}>
        <h2 className={styles.title} id={headingId}>
          {title}
        </h2>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  )
}
