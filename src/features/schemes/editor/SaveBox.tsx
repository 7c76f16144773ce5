import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Refusal } from '#ui/Refusal.tsx'
import type { useEditor } from './use-editor'
import styles from './Editor.module.css'

interface SaveBoxProps {
  readonly editor: ReturnType<typeof useEditor>
  /** The number the next version will have. */
  readonly next: number
  readonly graveCount: number
  readonly onSave: () => void
}

/** Whether anything is unsaved and where it is kept, a note on the change, and saving it. */
export function SaveBox({ editor, next, graveCount, onSave }: SaveBoxProps) {
  const { t } = useTranslation('schemes/editor')
  const { dirty, isKept, theirs, note, setNote, save, checked } = editor
  const state = !dirty ? 'clean' : isKept ? 'dirty' : 'unkept'
  return (
    <div className={styles.save}>
      <p role="status" className={styles.state} data-state={state}>
        {t(`state.${state}`)}
        {graveCount > 0 && ` · ${t('state.grave', { count: graveCount })}`}
      </p>
      <TextInput
        label={t('note')}
        value={note}
        maxLength={500}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Button
        disabled={!dirty || !checked.sound || theirs !== null}
        loading={save.isPending}
        onClick={onSave}
        title={t('keys.save')}
      >
        {t('save', { n: next })}
      </Button>
      {theirs === null ? (
        <Refusal error={save.error} />
      ) : (
        dirty && <p className={styles.note}>{t('others.first', { n: theirs.newest })}</p>
      )}
    </div>
  )
}
