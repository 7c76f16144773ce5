import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CellNote } from './cell-notes'
import styles from './CellNotes.module.css'
import type { CellView } from './cells'
import { clockTime } from './clock-time'
import { NoteMark } from './NoteMark'
import { SyncMark } from './SyncMark'
import type { SheetDesk } from './use-sheet'

/** What was written beside this mark; open doubts and calls come with their end, and with the chief's answer. */
export function CellNotes({ desk, view }: { readonly desk: SheetDesk; readonly view: CellView }) {
  const { t } = useTranslation('marking')
  if (view.notes.length === 0) return null
  const open = new Set(view.open.map(({ id }) => id))
  const shown = view.notes.filter(({ kind, text }) => kind !== 'clear' || text !== '')
  return (
    <ul className={styles.notes} aria-label={t('notes.title')}>
      {shown.map((note) => (
        <li key={note.id} className={styles.note} data-open={open.has(note.id)}>
          {(note.kind === 'unsure' || note.kind === 'flag') && <NoteMark kind={note.kind} ended={!open.has(note.id)} />}
          <span className={styles.words}>
            {note.text === '' ? '' : <q>{note.text}</q>}
            <span className={styles.meta}>
              {writer(note)} <time dateTime={note.enteredAt}>{clockTime(note.enteredAt)}</time>
            </span>
          </span>
          <SyncMark sync={note.sync} brief />
          {open.has(note.id) && note.mine && desk.mayNote && (
            <Button variant="default" size="sm" onClick={() => desk.note('clear', '', [note.id])}>
              {t(`notes.end.${note.kind === 'flag' ? 'flag' : 'unsure'}`)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )

  function writer({ mine, judge, kind }: CellNote): string {
    const who = judge === null ? t('notes.chief') : t(mine ? 'judgement.me' : 'judgement.judge', { n: judge })
    return kind === 'clear' ? t('notes.answered', { who }) : who
  }
}
