import { useTranslation } from 'react-i18next'
import { useEditing } from './editing'
import type { RowState } from './row-state'
import styles from './Rows.module.css'

interface RowHandleProps extends Pick<RowState, 'state'> {
  readonly id: string
  readonly label: string
  /** What the row is beside its label, for those who do not see it. */
  readonly name: string
}

/** The head of a row: its code, what the report says of it, and the place where the whole row is moved or removed. */
export function RowHandle({ id, label, name, state }: RowHandleProps) {
  const { t } = useTranslation('schemes/editor')
  const { dispatch } = useEditing()
  const shown = label === '' ? t('unnamed') : label
  const words = [t('handle', { label: shown, name }), state !== '' && t(`sign.${state}`)].filter(Boolean)
  return (
    <button
      type="button"
      className={styles.handle}
      data-field="handle"
      aria-label={words.join(' · ')}
      onFocus={() => dispatch({ type: 'select', id })}
      onClick={() => dispatch({ type: 'select', id })}
    >
      {shown}
      {state !== '' && (
        <span className={styles.sign} data-state={state} aria-hidden="true">
          {state === 'grave' ? '！' : '·'}
        </span>
      )}
    </button>
  )
}
