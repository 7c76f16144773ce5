import { createContext, use } from 'react'
import type { EditAction } from './edit-scheme'

export interface Editing {
  readonly dispatch: (action: EditAction) => void
}

/** What every row needs and never changes, so that passing it draws nothing again. */
export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = use(EditingContext)
  if (editing === null) throw new Error('rows stand inside an editor')
  return editing
}
