import { Textarea, TextInput } from '@mantine/core'
import { memo } from 'react'
import type { Field } from './edit-tree'
import { useEditing } from './editing'

interface TextFieldProps {
  /** The node it is of. */
  readonly id: string
  readonly field: Field
  readonly label: string
  readonly value: string
  /** What is wrong with it, as a sentence. */
  readonly error: string | undefined
}

/** A short value of the details. */
export const Short = memo(function Short({
  numeric = false,
  ...props
}: TextFieldProps & { readonly numeric?: boolean }) {
  return <TextInput {...useTextField(props)} {...(numeric && { inputMode: 'decimal' as const })} />
})

/** A text of several lines. */
export const Long = memo(function Long({ rows, ...props }: TextFieldProps & { readonly rows: number }) {
  return <Textarea rows={rows} {...useTextField(props)} />
})

function useTextField({ id, field, label, value, error }: TextFieldProps) {
  const { dispatch } = useEditing()
  return {
    label,
    value,
    error,
    'data-field': field,
    onBlur: () => dispatch({ type: 'rest' }),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      dispatch({ type: 'set', id, field, value: currentTarget.value }),
  }
}
