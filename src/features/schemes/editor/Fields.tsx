import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { memo } from 'react'
import type { Choice } from './Cell'
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

interface ChooseProps extends TextFieldProps {
  /** The same list as long as the language is the same. */
  readonly choices: readonly Choice[]
}

/** One of a few values. */
export const Choose = memo(function Choose({ choices, id, field, ...shown }: ChooseProps) {
  const { dispatch } = useEditing()
  return (
    <NativeSelect
      {...shown}
      data-field={field}
      data={[...choices]}
      onChange={({ currentTarget }) => dispatch({ type: 'set', id, field, value: currentTarget.value })}
    />
  )
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
