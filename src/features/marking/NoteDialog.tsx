import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellView } from './cells'
import styles from './ReasonDialog.module.css'
import { SheetModal } from './SheetModal'
import type { SheetDesk } from './use-sheet'

export interface NoteDialogProps {
  readonly desk: SheetDesk
  readonly kind: 'comment' | 'flag'
  readonly current: CellView
}

/** A remark on this mark, or what the chief judge is called for. */
export function NoteDialog({ desk, kind, current }: NoteDialogProps) {
  const { t } = useTranslation('marking')
  const title = t(`notes.dialog.${kind}`, { work: current.workCode, aspect: desk.aspect?.code })
  return (
    <SheetModal title={title} onClose={() => desk.open(null)}>
      <NoteForm desk={desk} kind={kind} />
    </SheetModal>
  )
}

function NoteForm({ desk, kind }: Pick<NoteDialogProps, 'desk' | 'kind'>) {
  const { t } = useTranslation('marking')
  const [text, setText] = useState('')

  function write(): void {
    if (text.trim() === '') return
    desk.note(kind, text.trim())
    desk.open(null)
  }

  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault()
        write()
      }}
    >
      <p>{t(`notes.meaning.${kind}`)}</p>
      <Textarea
        label={t(`notes.label.${kind}`)}
        value={text}
        maxLength={1000}
        rows={3}
        size="md"
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          write()
        }}
      />
      <Button type="submit" size="md" disabled={text.trim() === ''}>
        {t(`notes.verb.${kind}`)}
      </Button>
    </form>
  )
}
