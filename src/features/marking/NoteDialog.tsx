import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ReasonDialog.module.css'
import type { SheetDesk } from './use-sheet'

/** A remark on this mark, or what the chief judge is called for. */
export function NoteDialog({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation(['marking', 'ui'])
  const { panel, current, aspect } = desk
  const kind = panel === 'comment' || panel === 'flag' ? panel : null
  const opened = kind !== null && current !== undefined
  return (
    <Modal
      opened={opened}
      onClose={() => desk.open(null)}
      title={opened && t(`notes.dialog.${kind}`, { work: current.workCode, aspect: aspect?.code })}
      centered
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {opened && <NoteForm desk={desk} kind={kind} />}
    </Modal>
  )
}

function NoteForm({ desk, kind }: { readonly desk: SheetDesk; readonly kind: 'comment' | 'flag' }) {
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
