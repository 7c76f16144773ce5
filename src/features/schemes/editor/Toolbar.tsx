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
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly dispatch: (action: EditAction) => void
}

/** Everything the keys do, for the hand; each button names its key. */
export const Toolbar = memo(function Toolbar({ selected, canUndo, canRedo, dispatch }: ToolbarProps) {
  const { t } = useTranslation('schemes/editor')
  const id = selected ?? ''
  const none = selected === null
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
        <Tool words="up" disabled={none} onAct={() => dispatch({ type: 'move', id, by: -1 })} />
        <Tool words="down" disabled={none} onAct={() => dispatch({ type: 'move', id, by: 1 })} />
        <Tool words="duplicate" disabled={none} onAct={() => dispatch({ type: 'duplicate', id })} />
        <Tool words="remove" disabled={none} onAct={() => dispatch({ type: 'remove', id })} />
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
  readonly onAct: () => void
}

function Tool({ words, disabled, onAct }: ToolProps) {
  const { t } = useTranslation('schemes/editor')
  return (
    <Button size="xs" variant="default" disabled={disabled} title={t(`keys.${words}`)} onClick={onAct}>
      {t(`toolbar.${words}`)}
    </Button>
  )
}
