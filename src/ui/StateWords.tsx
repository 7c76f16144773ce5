import type { ReactNode } from 'react'
import styles from './marks.module.css'

export interface StateWordsProps {
  /** Said in order and set apart by dots; the first is the state itself. Left-out parts may be null. */
  readonly words: readonly ReactNode[]
}

/** 报名中 · 截止 9月12日 · 还差 3 项 */
export function StateWords({ words }: StateWordsProps) {
  const said = words.filter((word) => word !== null && word !== undefined && word !== false && word !== '')
  return (
    <p className={styles.states}>
      {said.map((word, index) => (
        <span key={index} {...(index === 0 && { className: styles.now })}>
          {word}
        </span>
      ))}
    </p>
  )
}
