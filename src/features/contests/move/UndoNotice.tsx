import { Button, CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyFailed, notifyRefused } from '#ui/notify.ts'
import styles from './move.module.css'
import { useMove, type Move } from './use-move'

/** What was done, and the move that takes it back; null when there was no place to go back to. */
export interface Undoable {
  readonly text: string
  readonly back: Move | null
}

export interface UndoNoticeProps {
  readonly undoable: Undoable
  readonly onClose: () => void
}

/** Stays until it is closed or used: nobody should have to be quick to take something back. */
export function UndoNotice({ undoable, onClose }: UndoNoticeProps) {
  const { t } = useTranslation(['contests', 'ui'])
  const { move, isPending } = useMove()

  async function undo(back: Move) {
    const answer = await move(back)
    if (answer.kind === 'moved') notifyDone(t('undo.done'))
    else if (answer.kind === 'refused') notifyRefused(answer.reasons)
    else notifyFailed(t(answer.kind === 'stale' ? 'undo.stale' : 'undo.failed'))
    if (answer.kind !== 'failed') onClose()
  }

  const { back } = undoable
  return (
    <div className={styles.undo} role="status">
      <p>{undoable.text}</p>
      {back !== null && (
        <Button variant="default" size="compact-sm" loading={isPending} onClick={() => void undo(back)}>
          {t('undo.action')}
        </Button>
      )}
      <CloseButton aria-label={t('ui:close')} onClick={onClose} />
    </div>
  )
}
