import { Button } from '@mantine/core'
import styles from './penalties.module.css'

interface ChangedMeanwhileProps {
  /** What has become of it. */
  readonly text: string
  readonly keep: string
  readonly take: string
  readonly onKeep: () => void
  readonly onTake: () => void
}

/** Somebody else changed what a form was begun on: what it is now, and whether what was filled in is to stand. */
export function ChangedMeanwhile({ text, keep, take, onKeep, onTake }: ChangedMeanwhileProps) {
  return (
    <div role="alert" className={styles.changed}>
      <p>{text}</p>
      <div className={styles.buttons}>
        <Button variant="default" size="sm" onClick={onKeep}>
          {keep}
        </Button>
        <Button variant="default" size="sm" onClick={onTake}>
          {take}
        </Button>
      </div>
    </div>
  )
}
