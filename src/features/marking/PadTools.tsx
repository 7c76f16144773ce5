import { useTranslation } from 'react-i18next'
import { myOpenNote } from './cell-notes'
import type { CellView } from './cells'
import type { KeyCommand } from './keys'
import styles from './PadTools.module.css'
import { RunningSum } from './RunningSum'
import type { SheetDesk } from './use-sheet'

interface Tool {
  readonly word: string
  readonly key: string
  readonly command: KeyCommand
  readonly pressed?: boolean
}

/** What else one may do here, each by its button or its key. */
export function PadTools({ desk, view }: { readonly desk: SheetDesk; readonly view: CellView }) {
  const { t } = useTranslation('marking')
  const tools: readonly Tool[] = [
    { word: 'comment', key: 'C', command: { type: 'open', panel: 'comment' } },
    { word: 'unsure', key: 'U', command: { type: 'unsure' }, pressed: myOpenNote(view, 'unsure') !== null },
    { word: 'flag', key: 'F', command: { type: 'open', panel: 'flag' }, pressed: myOpenNote(view, 'flag') !== null },
    { word: 'move', key: 'M', command: { type: 'open', panel: 'move' } },
  ]
  return (
    <div className={styles.line}>
      <div className={styles.tools} role="group" aria-label={t('tools.label')}>
        {tools.map(({ word, key, command, pressed }) => (
          <button
            key={word}
            type="button"
            className={styles.tool}
            disabled={desk.readOnly}
            {...(pressed !== undefined && { 'aria-pressed': pressed })}
            onClick={() => desk.command(command)}
          >
            {t(`tools.${word}`)}
            <kbd className={styles.key} aria-hidden="true">
              {key}
            </kbd>
          </button>
        ))}
      </div>
      <RunningSum desk={desk} workCode={view.workCode} />
    </div>
  )
}
