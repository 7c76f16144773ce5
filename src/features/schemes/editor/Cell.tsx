import { memo } from 'react'
import type { Field } from './edit-tree'
import { useEditing } from './editing'
import styles from './Rows.module.css'

interface CellProps {
  readonly id: string
  readonly field: Field
  readonly label: string
  readonly value: string
  readonly faulty: boolean
  readonly placeholder?: string
  readonly align?: 'end'
  readonly numeric?: boolean
}

/** One text of a row, typed in place. */
export const Cell = memo(function Cell({ id, field, label, value, faulty, placeholder, align, numeric }: CellProps) {
  const { dispatch } = useEditing()
  return (
    <input
      className={styles.cell}
      data-field={field}
      data-align={align}
      aria-label={label}
      aria-invalid={faulty}
      value={value}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      {...(numeric === true && { inputMode: 'decimal' as const })}
      onFocus={() => dispatch({ type: 'select', id })}
      onBlur={() => dispatch({ type: 'rest' })}
      onChange={({ currentTarget }) => dispatch({ type: 'set', id, field, value: currentTarget.value })}
    />
  )
})

export interface Choice {
  readonly value: string
  readonly label: string
}

interface ChoiceCellProps {
  readonly id: string
  readonly field: Field
  readonly label: string
  readonly value: string
  readonly faulty: boolean
  readonly choices: readonly Choice[]
}

/** One choice of a row; a value that is none of the choices stays visible. */
export const ChoiceCell = memo(function ChoiceCell({ id, field, label, value, faulty, choices }: ChoiceCellProps) {
  const { dispatch } = useEditing()
  return (
    <select
      className={styles.cell}
      data-field={field}
      aria-label={label}
      aria-invalid={faulty}
      value={value}
      onFocus={() => dispatch({ type: 'select', id })}
      onChange={({ currentTarget }) => {
        dispatch({ type: 'set', id, field, value: currentTarget.value })
        dispatch({ type: 'rest' })
      }}
    >
      {!choices.some((choice) => choice.value === value) && <option value={value}>{value === '' ? '—' : value}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
})
