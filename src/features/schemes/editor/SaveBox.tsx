import { Button, TextInput } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '#ui/Refusal.tsx'
import styles from './Editor.module.css'

interface SaveBoxProps {
  readonly state: 'clean' | 'dirty' | 'unkept'
  /** How much has to be mended before it can be saved. */
  readonly graveCount: number
  /** The number the next version will have. */
  readonly next: number
  /** The number of somebody else's version that is to be decided about first. */
  readonly undecided: number | null
  readonly note: string
  readonly busy: boolean
  readonly error: unknown
  readonly onNote: (note: string) => void
  readonly onSave: () => void
}

/** Whether anything is unsaved and where it is kept, a note on the change, and saving it. */
export const SaveBox = memo(function SaveBox({ state, graveCount, undecided, ...save }: SaveBoxProps) {
  const { t } = useTranslation('schemes/editor')
  return (
    <div className={styles.save}>
      <p role="status" className={styles.state} data-state={state}>
        {t(`state.${state}`)}
        {graveCount > 0 && ` · ${t('state.grave', { count: graveCount })}`}
      </p>
      <TextInput
        label={t('note')}
        value={save.note}
        maxLength={500}
        onChange={({ currentTarget }) => save.onNote(currentTarget.value)}
      />
      <Button
        disabled={state === 'clean' || graveCount > 0 || undecided !== null}
        loading={save.busy}
        onClick={save.onSave}
        title={t('keys.save')}
      >
        {t('save', { n: save.next })}
      </Button>
      {undecided === null ? (
        <Refusal error={save.error} />
      ) : (
        state !== 'clean' && <p className={styles.note}>{t('others.first', { n: undecided })}</p>
      )}
    </div>
  )
})
