import { useTranslation } from 'react-i18next'
import { useEditing } from './editing'
import type { RowState } from './row-state'
import styles from './Rows.module.css'

/** The head of a row: its code, what the report says of it, and the place where Delete removes the whole row. */
export function RowHandle({
  id,
  label,
  state,
}: Pick<RowState, 'state'> & { readonly id: string; readonly label: string }) {
  const { t } = useTranslation('schemes/editor')
  const { dispatch } = useEditing()
  return (
    <button
      type="button"
      className={styles.handle}
      data-field="handle"
      onFocus={() => dispatch({ type: 'select', id })}
      onClick={() => dispatch({ type: 'select', id })}
    >
      {label === '' ? t('unnamed') : label}
      {state !== '' && (
        <span className={styles.sign} data-state={state}>
          <span aria-hidden="true">{state === 'grave' ? '！' : '·'}</span>
          <span className="visually-hidden">{t(`sign.${state}`)}</span>
        </span>
      )}
    </button>
  )
}
