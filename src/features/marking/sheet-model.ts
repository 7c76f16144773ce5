import type { AssignmentId } from '#domain/ids'
import type { AspectRule } from '#domain/marking/aspect-rule'
import type { MarkFact } from '#domain/marking/mark-fact'
import { factOnSheet } from '#domain/marking/sheet-facts'
import type { MarkData, NoteData } from '#contract/marking'
import type { Cell } from './board'
import { cellNotes } from './cell-notes'
import { cellView, type CellView } from './cells'
import { aspectRule, keyOf, mySeat, type SheetFacts } from './facts'
import type { Outbox, OutboxItem } from './outbox'
import { changedKeys, groupByKey } from './sheet-changes'
import { countAll, recount, type Tally } from './tally'

/** The cells of one work by aspect, or of one aspect by work; the same object while none of them changed. */
export type CellLane = ReadonlyMap<string, CellView>

/**
 * All cells of a sheet. A new mark makes a new model that shares everything with the former one but the cells it
 * touches, so that a key press costs the same on a small sheet and on a large one.
 */
export interface SheetModel {
  readonly sheet: SheetFacts
  readonly outbox: Outbox
  readonly seat: AssignmentId | null
  readonly byWork: ReadonlyMap<string, CellLane>
  readonly byAspect: ReadonlyMap<string, CellLane>
  readonly tally: Tally
  readonly parts: ModelParts
}

/** What cells are made of, by `keyOf`. */
interface ModelParts {
  readonly rules: ReadonlyMap<string, AspectRule>
  readonly facts: ReadonlyMap<string, readonly MarkFact[]>
  /** The rounds the backend tells of, where one is beyond the first. */
  readonly rounds: ReadonlyMap<string, number>
  readonly notes: ReadonlyMap<string, readonly NoteData[]>
  readonly items: ReadonlyMap<string, readonly OutboxItem[]>
}

export function cellOf(model: Pick<SheetModel, 'byWork'>, { aspectId, workCode }: Cell): CellView | undefined {
  return model.byWork.get(workCode)?.get(aspectId)
}

export function buildModel(sheet: SheetFacts, outbox: Outbox): SheetModel {
  const seat = mySeat(sheet)
  const parts: ModelParts = {
    rules: new Map(sheet.aspects.map((aspect) => [aspect.id, aspectRule(sheet, aspect)])),
    facts: factsByKey(sheet.marks),
    rounds: roundsByKey(sheet.rounds),
    notes: groupByKey(sheet.notes),
    items: groupByKey(outbox),
  }
  const byWork = new Map<string, Map<string, CellView>>()
  const byAspect = new Map(sheet.aspects.map(({ id }) => [id, new Map<string, CellView>()]))
  for (const workCode of sheet.works) {
    const lane = new Map<string, CellView>()
    for (const { id: aspectId } of sheet.aspects) {
      const view = viewOf({ aspectId, workCode }, { parts, seat, me: sheet.myPosition })
      if (view === null) continue
      lane.set(aspectId, view)
      byAspect.get(aspectId)?.set(workCode, view)
    }
    byWork.set(workCode, lane)
  }
  return { sheet, outbox, seat, byWork, byAspect, parts, tally: countAll(byWork) }
}

/** The model after the sheet or the outbox changed. */
export function nextModel(model: SheetModel, sheet: SheetFacts, outbox: Outbox): SheetModel {
  const isSame = model.outbox === outbox || (model.outbox.length === 0 && outbox.length === 0)
  if (model.sheet === sheet && isSame) return model
  if (!isSameForm(model.sheet, sheet)) return buildModel(sheet, outbox)
  const facts = nextFacts(model, sheet.marks)
  const rounds = sheet.rounds === model.sheet.rounds ? model.parts.rounds : roundsByKey(sheet.rounds)
  const notes = sheet.notes === model.sheet.notes ? model.parts.notes : groupByKey(sheet.notes)
  const items = outbox === model.outbox ? model.parts.items : groupByKey(outbox)
  const parts = { rules: model.parts.rules, facts, rounds, notes, items }
  const keys = changedKeys(model.parts, parts)
  if (keys.size === 0) return { ...model, sheet, outbox, parts }
  return { ...replaceCells(model, keys, { parts, seat: model.seat, me: sheet.myPosition }), sheet, outbox, parts }
}

interface Surroundings {
  readonly parts: ModelParts
  readonly seat: AssignmentId | null
  readonly me: number | null
}

function replaceCells(model: SheetModel, keys: ReadonlySet<string>, around: Surroundings): SheetModel {
  const byWork = new Map(model.byWork)
  const byAspect = new Map(model.byAspect)
  let tally = model.tally
  for (const key of keys) {
    const [aspectId = '', workCode = ''] = key.split('|')
    const before = model.byWork.get(workCode)?.get(aspectId)
    const view = viewOf({ aspectId, workCode }, around)
    if (before === undefined || view === null) continue
    byWork.set(workCode, put(byWork.get(workCode), aspectId, view))
    byAspect.set(aspectId, put(byAspect.get(aspectId), workCode, view))
    tally = recount(tally, before, view)
  }
  return { ...model, byWork, byAspect, tally }
}

function put(lane: CellLane | undefined, id: string, view: CellView): CellLane {
  return new Map(lane).set(id, view)
}

function viewOf(cell: Cell, { parts, seat, me }: Surroundings): CellView | null {
  const rule = parts.rules.get(cell.aspectId)
  if (rule === undefined) return null
  const key = keyOf(cell)
  const items = parts.items.get(key) ?? nothing
  const { notes, open } = cellNotes(parts.notes.get(key) ?? nothing, items, me)
  const { aspectId, workCode } = cell
  const known = parts.facts.get(key) ?? nothing
  return cellView({ aspectId, workCode, rule, seat, known, told: parts.rounds.get(key) ?? 1, items, notes, open })
}

const nothing: readonly never[] = []

/** Marks are only ever added. Where they were added at the end, all others are as they were. */
function nextFacts({ sheet, parts }: SheetModel, marks: readonly MarkData[]): ModelParts['facts'] {
  if (marks === sheet.marks) return parts.facts
  const before = sheet.marks
  if (marks.length < before.length || before.some((mark, index) => mark !== marks[index])) return factsByKey(marks)
  const facts = new Map(parts.facts)
  for (const mark of marks.slice(before.length)) {
    const key = keyOf(mark)
    facts.set(key, [...(facts.get(key) ?? nothing), factOnSheet(mark)])
  }
  return facts
}

function factsByKey(marks: readonly MarkData[]): ModelParts['facts'] {
  return groupByKey(marks.map(factOnSheet))
}

function roundsByKey(rounds: SheetFacts['rounds']): ModelParts['rounds'] {
  return new Map(rounds.map((told) => [keyOf(told), told.round]))
}

function isSameForm(left: SheetFacts, right: SheetFacts): boolean {
  return (
    left.aspects === right.aspects &&
    left.works === right.works &&
    left.type === right.type &&
    left.judges === right.judges &&
    left.myPosition === right.myPosition
  )
}
