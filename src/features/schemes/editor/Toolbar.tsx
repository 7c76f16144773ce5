import { Button } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditAction } from './edit-scheme'
import type { NodeKind } from './edit-tree'
import styles from './Editor.module.css'

const kinds = ['aspect', 'sub', 'criterion', 'part', 'section'] as const satisfies readonly NodeKind[]

interface ToolbarProps {
  /** The id of the row the tools act on. */
  readonly selected: string | null
  /** What that row is called. */
  readonly name: string
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly dispatch: (action: EditAction) => void
}

/** Everything the keys do, for the hand; each button names its key. */
export const Toolbar = memo(function Toolbar({ selected, name, canUndo, canRedo, dispatch }: ToolbarProps) {
  const { t } = useTranslation('schemes/editor')
  const id = selected ?? ''
  const onRow = { disabled: selected === null, ...(selected !== null && { what: name }) }
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('toolbar.title')}>
      <span className={styles.group}>
        {kinds.map((kind) => (
          <Button key={kind} size="xs" variant="default" onClick={() => dispatch({ type: 'add', kind })}>
            {t('toolbar.add', { kind: t(`kind.${kind}`) })}
          </Button>
        ))}
      </span>
      <span className={styles.group}>
        <Tool words="up" {...onRow} onAct={() => dispatch({ type: 'move', id, by: -1 })} />
        <Tool words="down" {...onRow} onAct={() => dispatch({ type: 'move', id, by: 1 })} />
        <Tool words="duplicate" {...onRow} onAct={() => dispatch({ type: 'duplicate', id })} />
        <Tool words="remove" {...onRow} onAct={() => dispatch({ type: 'remove', id })} />
      </span>
      <span className={styles.group}>
        <Tool words="undo" disabled={!canUndo} onAct={() => dispatch({ type: 'undo' })} />
        <Tool words="redo" disabled={!canRedo} onAct={() => dispatch({ type: 'redo' })} />
      </span>
    </div>
  )
})

interface ToolProps {
  readonly words: 'up' | 'down' | 'duplicate' | 'remove' | 'undo' | 'redo'
  readonly disabled: boolean
  /** What it acts on, where that is one row. */
  readonly what?: string
  readonly onAct: () => void
}

function Tool({ words, disabled, what, onAct }: ToolProps) {
  const { t } = useTranslation('schemes/editor')
  const verb = t(`toolbar.${words}`)
  return (
    <Button
      size="xs"
      variant="default"
      disabled={disabled}
      title={t(`keys.${words}`)}
      onClick={onAct}
      {...(what !== undefined && { 'aria-label': t('toolbar.what', { verb, what }) })}
    >
      {verb}
    </Button>
  )
}
