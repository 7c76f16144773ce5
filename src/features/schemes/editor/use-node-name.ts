import { useTranslation } from 'react-i18next'
import type { EditNode } from './edit-tree'

/** What a row is called on the buttons that act on it: its kind and its code. */
export function useNodeName(codes: ReadonlyMap<string, string>): (node: EditNode) => string {
  const { t } = useTranslation('schemes/editor')
  return ({ id, kind, values }) => `${t(`kind.${kind}`)} ${codes.get(id) || values.code || t('unnamed')}`
}
