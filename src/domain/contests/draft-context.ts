import type { Day } from '../schedule/days'
import type { ContestDraft } from './contest-draft'
import type { Programme } from './vocabulary'

/** What a draft is checked against besides itself. */
export interface DraftContext {
  readonly programme: Programme
  readonly editionYear: number
  /** Known from public reports only: what the reports leave out may stay open. */
  readonly reported: boolean
  /** The contest as it is saved; null for a new one. */
  readonly before: ContestDraft | null
  readonly hanging: Hanging
}

/** What stands on the parts of a saved contest, by their ids; a part left out carries nothing. */
export interface Hanging {
  readonly events: Readonly<Record<string, OnEvent>>
  readonly groups: Readonly<Record<string, { readonly entries: number }>>
  readonly stages: Readonly<Record<string, OnStage>>
}

export interface OnEvent {
  readonly entries: number
  readonly judges: number
  readonly schemes: number
  /** Published rankings; titles were granted with them. */
  readonly results: number
}

export interface OnStage {
  /** Its days in the plan in force or, without these, in the draft. */
  readonly from: Day | null
  readonly to: Day | null
  /** It stands in a version of the plan that was published and is kept. */
  readonly published: boolean
}

export const nothingHanging: Hanging = { events: {}, groups: {}, stages: {} }
