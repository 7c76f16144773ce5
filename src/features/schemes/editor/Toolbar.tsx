import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EditAction, EditState } from './edit-scheme'
import { findNode, type NodeKind } from './edit-tree'
import styles from './Editor.module.css'

const kinds = ['aspect', 'sub', 'criterion', 'part', 'section'] as const satisfies readonly NodeKind[]

interface ToolbarProps {
  readonly state: EditState
  readonly dispatch: (action: EditAction) => void
  readonly children: React.ReactNode
}

/** Everything the keys do, for the hand; each button names its key. */
export function Toolbar({ state, dispatch, children }: ToolbarProps) {
  const { t } = useTranslation('schemes/editor')
  const selected = findNode(state.scheme, state.selected)
  const loose = selected?.kind === 'part' && selected.values.weightPercent === undefined
  const none = selected === null || selected.kind === 'scheme' || loose
  const id = selected?.id ?? ''
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('toolbar.title')}>
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
        <Tool words="undo" disabled={state.past.length === 0} onAct={() => dispatch({ type: 'undo' })} />
        <Tool words="redo" disabled={state.future.length === 0} onAct={() => dispatch({ type: 'redo' })} />
      </span>
      <span className={styles.group}>{children}</span>
    </div>
  )
}

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
