import {
  currentAspectMark,
  currentFacts,
  type AspectMark,
  type AspectRule,
  type MarkFact,
} from '#domain/marking/aspect-mark'
import { groupByCell } from '#domain/marking/form-progress'
import { openRound } from '#domain/marking/mark-entry'
import { roundHalfUp } from '#domain/exact'
import { aspectRule, factsOf, keyOf, mySeat, seatId, type SheetFacts } from './facts'
import type { Outbox, OutboxMark, OutboxState } from './outbox'

/** What a judge sees of one aspect of one work: the domain's facts, with the marks that are still on the device. */
export interface CellView {
  readonly aspectId: string
  readonly workCode: string
  readonly rule: AspectRule
  readonly facts: readonly MarkFact[]
  readonly mark: AspectMark
  /** The round the next value belongs to. */
  readonly round: number
  /** My value (or the group's) in the open round. */
  readonly own: string | null
  readonly wants: CellWants
  readonly sync: CellSync
  /** The newest of my marks (or the group's) that the backend is known to have. */
  readonly seen: number | null
}

/** What the cell asks of me: a value, a new score after a spread, a new value, patience with other judges, or nothing. */
type CellWants = 'value' | 'rescore' | 'anew' | 'others' | 'nothing'
export type CellSync = 'none' | 'confirmed' | OutboxState

export type CellViews = ReadonlyMap<string, CellView>

/** All cells of a sheet by `keyOf`. */
export function cellViews(sheet: SheetFacts, outbox: Outbox): CellViews {
  const facts = groupByCell(factsOf(sheet, outbox))
  const mine = sheet.marks.filter(({ judge }) => (judge === null ? null : seatId(judge)) === mySeat(sheet))
  const seen = new Map(mine.map((mark) => [keyOf(mark), mark.seq]))
  const views = new Map<string, CellView>()
  for (const aspect of sheet.aspects) {
    const rule = aspectRule(sheet, aspect)
    for (const workCode of sheet.works) {
      const cell = { aspectId: aspect.id, workCode }
      const key = keyOf(cell)
      const pending = outbox.filter((mark) => keyOf(mark) === key)
      views.set(key, {
        ...cell,
        seen: seen.get(key) ?? null,
        ...cellState(sheet, { rule, facts: facts.get(key) ?? [], pending }),
      })
    }
  }
  return views
}

/** The mark as it is shown while the cell is settled. */
export function shownMark(view: CellView): string | null {
  return view.mark.state === 'settled' ? roundHalfUp(view.mark.mark, 2) : null
}

/** Whether I still have something to enter here. */
export function isOpen(view: CellView | undefined): boolean {
  return view !== undefined && (view.wants === 'value' || view.wants === 'rescore' || view.wants === 'anew')
}

interface CellParts {
  readonly rule: AspectRule
  readonly facts: readonly MarkFact[]
  readonly pending: readonly OutboxMark[]
}

function cellState(sheet: SheetFacts, { rule, facts, pending }: CellParts) {
  const mark = currentAspectMark(rule, facts)
  const round = openRound(mark)
  const own = currentFacts(facts, round).get(mySeat(sheet))?.value ?? null
  return { rule, facts, mark, round, own, wants: wantsOf(mark, own), sync: syncOf(pending, own) }
}

function wantsOf(mark: AspectMark, own: string | null): CellWants {
  if (mark.state === 'settled') return 'nothing'
  if (mark.state === 'spread') return 'rescore'
  if (mark.state === 'unusable') return 'anew'
  return own === null ? 'value' : 'others'
}

const worstFirst: readonly OutboxState[] = ['refused', 'failed', 'device', 'sending']

function syncOf(pending: readonly OutboxMark[], own: string | null): CellSync {
  const state = worstFirst.find((worst) => pending.some((mark) => mark.state === worst))
  return state ?? (own === null ? 'none' : 'confirmed')
}
