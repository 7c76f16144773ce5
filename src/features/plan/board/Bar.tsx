import { memo, type CSSProperties } from 'react'
import { classes } from '#ui/classes.ts'
import styles from './bar.module.css'
import type { LaidBar } from './layout'

export interface BarProps {
  readonly bar: LaidBar
  readonly name: string
  /** Everything the bar shows, in words. */
  readonly label: string
  readonly prefix: string | null
  readonly selected: boolean
  /** The one bar of the board the tab key comes to. */
  readonly tabbable: boolean
  readonly conflict: boolean
  readonly changed: boolean
  readonly past: boolean
  readonly locked: boolean
  readonly movable: boolean
}

interface BarStyle extends CSSProperties {
  readonly '--days-width': string
  readonly '--before': string
  readonly '--after': string
}

/** A stage on the board: its days, lighter ends for setting up and taking down, its name inside or beside. */
export const Bar = memo(function Bar(props: BarProps) {
  const { bar, name, label, prefix, selected, tabbable, conflict, changed, past, locked, movable } = props
  const { stage } = bar
  const style: BarStyle = {
    insetInlineStart: bar.left,
    insetBlockStart: bar.top,
    '--days-width': `${bar.width}px`,
    '--before': `${bar.before}px`,
    '--after': `${bar.after}px`,
  }
  return (
    <div
      role="gridcell"
      className={classes(
        styles.bar,
        bar.nameBeside ? styles.beside : styles.inside,
        stage.class === 'one' && styles.one,
        stage.kind !== 'final' && styles.early,
        past && styles.past,
        conflict && styles.conflict,
        movable && styles.movable,
      )}
      style={style}
      tabIndex={tabbable ? 0 : -1}
      aria-selected={selected}
      aria-label={label}
      title={label}
      data-stage={stage.stageId}
    >
      <span className={styles.ends} />
      <span className={styles.days}>
        {movable && <span className={classes(styles.handle, styles.first)} data-handle="start" />}
        {movable && <span className={classes(styles.handle, styles.last)} data-handle="end" />}
      </span>
      <span className={styles.name}>
        {conflict && <span className={styles.alarm}>!</span>}
        {changed && <span className={styles.changed} />}
        {locked && <LockMark />}
        {prefix !== null && <span className={styles.prefix}>{prefix}</span>}
        {name}
      </span>
    </div>
  )
})

function LockMark() {
  return (
    <svg className={styles.lock} viewBox="0 0 8 10" width="8" height="10" aria-hidden="true">
      <path d="M2 4V3a2 2 0 0 1 4 0v1M1 4h6v5H1z" fill="none" stroke="currentColor" />
    </svg>
  )
}
