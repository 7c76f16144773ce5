import type { ReactNode } from 'react'
import type { SheetData } from '#contract/marking'
import { QueryView } from '#ui/QueryView.tsx'
import { TakenSheet } from './TakenSheet'
import type { SheetAnswer } from './use-sheet-answer'

export interface SheetViewProps {
  readonly formId: string
  readonly answer: SheetAnswer
  readonly skeleton: ReactNode
  readonly children: (sheet: SheetData) => ReactNode
}

/** A sheet in the states of its question; once it is refused, nothing of it is shown and nothing can be entered. */
export function SheetView({ formId, answer, skeleton, children }: SheetViewProps) {
  const { query, refusal } = answer
  if (refusal !== null) return <TakenSheet formId={formId} refusal={refusal} />
  return (
    <QueryView query={query} skeleton={skeleton}>
      {children}
    </QueryView>
  )
}
