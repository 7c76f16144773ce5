import styles from './ProgressBar.module.css'

export interface ProgressBarProps {
  readonly label: string
  readonly done: number
  readonly all: number
}

/** A thin line that fills; the numbers stand beside it in words. */
export function ProgressBar({ label, done, all }: ProgressBarProps) {
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={all}
      aria-valuenow={done}
    >
      <div
        className={styles.fill}
        style={{ transform: `scaleX(${all === 0 ? 0 : done / all})` }}
        data-full={done === all}
      />
    </div>
  )
}
