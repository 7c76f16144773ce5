import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyCommand } from './keys'
import styles from './PadTools.module.css'
import type { SheetDesk } from './use-sheet'

interface Tool {
  readonly word: string
  readonly key: string
  readonly command: KeyCommand
  readonly pressed?: boolean
}

export interface PadToolsProps {
  readonly readOnly: boolean
  readonly mayNote: boolean
  /** Whether a doubt or a call of mine is open here. */
  readonly unsure: boolean
  readonly flagged: boolean
  readonly command: SheetDesk['command']
}

/** What else one may do here, each by its button or its key. */
export const PadTools = memo(function PadTools(props: PadToolsProps) {
  const { readOnly, mayNote, unsure, flagged, command: run } = props
  const { t } = useTranslation('marking')
  const tools: readonly Tool[] = [
    { word: 'comment', key: 'C', command: { type: 'open', panel: 'comment' } },
    { word: 'unsure', key: 'U', command: { type: 'unsure' }, pressed: unsure },
    { word: 'flag', key: 'F', command: { type: 'open', panel: 'flag' }, pressed: flagged },
    { word: 'move', key: 'M', command: { type: 'open', panel: 'move' } },
  ]
  return (
    <div className={styles.tools} role="group" aria-label={t('tools.label')}>
      {tools.map(({ word, key, command, pressed }) => (
        <button
          key={word}
          type="button"
          className={styles.tool}
          disabled={word === 'move' ? readOnly : !mayNote}
          {...(pressed !== undefined && { 'aria-pressed': pressed })}
          onClick={() => run(command)}
        >
          {t(`tools.${word}`)}
          <kbd className={styles.key} aria-hidden="true">
            {key}
          </kbd>
        </button>
      ))}
    </div>
  )
})
