import type { Reason } from '#domain/decision'
import type { Decision } from '#domain/decision'
import type { OpenedScheme } from './open-scheme-file'

/** Where an import stands; nothing is saved before someone confirms the preview. */
export type ImportState =
  | { readonly step: 'waiting' }
  | { readonly step: 'reading'; readonly file: string }
  | { readonly step: 'faulty'; readonly file: string; readonly reasons: readonly Reason[] }
  | { readonly step: 'preview'; readonly file: string; readonly found: OpenedScheme }

export type ImportEvent =
  | { readonly type: 'chosen'; readonly file: string }
  | { readonly type: 'read'; readonly file: string; readonly decision: Decision<OpenedScheme> }
  | { readonly type: 'dropped' }

/** A reading that was overtaken by another file says nothing any more. */
export function nextImport(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'chosen':
      return { step: 'reading', file: event.file }
    case 'dropped':
      return { step: 'waiting' }
    case 'read': {
      const { file, decision } = event
      if (state.step !== 'reading' || state.file !== file) return state
      if (decision.kind === 'refused') return { step: 'faulty', file, reasons: decision.reasons }
      return { step: 'preview', file, found: decision.value }
    }
  }
}
