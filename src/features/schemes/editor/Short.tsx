import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EditNode, Field } from './edit-tree'
import { useEditing } from './editing'

/** A short value with its name. */
export function Short({ node, field }: { readonly node: EditNode; readonly field: Field }) {
  const { t } = useTranslation('schemes/editor')
  const { dispatch } = useEditing()
  return (
    <TextInput
      label={t(`field.${field}`)}
      value={node.values[field] ?? ''}
      inputMode="decimal"
      onBlur={() => dispatch({ type: 'rest' })}
      onChange={({ currentTarget }) => dispatch({ type: 'set', id: node.id, field, value: currentTarget.value })}
    />
  )
}
