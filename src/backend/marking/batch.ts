import { inArray } from 'drizzle-orm'
import type { ReasonData } from '#contract/base'
import type { MarkItem, NoteItem, SheetItem } from '#contract/marking'
import type { AssignmentId, WorkCode } from '#domain/ids'
import type { AspectRule } from '#domain/marking/aspect-rule'
import type { MarkFact } from '#domain/marking/mark-fact'
import type { MarkNote } from '#domain/marking/mark-note'
import type { Writing } from '../core/use-case'
import { heldItems, markNotes, marks } from '../db/tables/marks'
import { loadContinuations, type Continuation } from './continuations'
import { loadAllWorks, loadAspects, loadFacts, loadNotes, ruleOf, type AspectRow } from './form-store'
import { assignmentsOf, type LoadedForm } from './load-form'

/** What became of one item; `fresh` is whether it is new to the record. */
export type Outcome =
  | {
      readonly kind: 'mark'
      readonly item: MarkItem
      readonly fact: MarkFact
      readonly replaced: readonly MarkFact[]
      readonly fresh: boolean
    }
  | { readonly kind: 'note'; readonly item: NoteItem; readonly note: MarkNote; readonly fresh: boolean }
  | {
      readonly kind: 'held'
      readonly item: MarkItem
      readonly seat: AssignmentId | null
      readonly enteredAt: string
      readonly reasons: readonly ReasonData[]
      readonly fresh: boolean
    }
  | { readonly kind: 'refused'; readonly item: SheetItem; readonly reasons: readonly ReasonData[] }

export interface BatchWork {
  readonly entryId: string
  readonly workCode: WorkCode
  readonly marked: boolean
}

/** Everything a batch of items is decided by, loaded once. */
export interface Batch {
  readonly form: LoadedForm
  readonly device: string
  readonly askerId: string
  readonly now: Date
  /** The asker's seat, or for one who has left the form the seat at the event. */
  readonly seat: AssignmentId | null
  readonly rules: ReadonlyMap<string, AspectRule>
  /** What people call the aspects. */
  readonly codes: ReadonlyMap<string, string>
  /** On a form of an earlier version of the scheme, where its aspects are marked now. */
  readonly continuations: ReadonlyMap<string, Continuation>
  readonly works: ReadonlyMap<string, BatchWork>
  readonly facts: readonly MarkFact[]
  readonly notes: readonly MarkNote[]
  readonly known: Known
}

/** What is on record under the ids of the batch, on whatever form. */
export interface Known {
  readonly marks: ReadonlyMap<string, typeof marks.$inferSelect>
  readonly notes: ReadonlyMap<string, typeof markNotes.$inferSelect>
  readonly held: ReadonlyMap<string, typeof heldItems.$inferSelect>
}

export async function loadBatch(
  { db, asker, now }: Writing,
  form: LoadedForm,
  { device, items }: { readonly device: string; readonly items: readonly SheetItem[] },
): Promise<Batch> {
  const aspects = await loadAspects(db, [form.form.id])
  const aspectIds = aspects.map(({ id }) => id)
  const works = await loadAllWorks(db, form.scope.event.id)
  const seats = form.judges.map(({ assignmentId }) => assignmentId)
  const continuations = form.newest ? noContinuations : await loadContinuations(db, asker, { former: form, aspects })
  const ruleNow = (aspect: AspectRow) => continuations.get(aspect.id)?.rule ?? ruleOf(aspect, form.form, seats)
  return {
    form,
    device,
    askerId: asker.id,
    now,
    seat: form.me?.assignmentId ?? assignmentsOf(asker, form.scope.event.id)[0] ?? null,
    rules: new Map(aspects.map((aspect) => [aspect.id, ruleNow(aspect)])),
    codes: new Map(aspects.map(({ id, code }) => [id, code])),
    continuations,
    works: new Map(works.map((work) => [work.workCode, work])),
    facts: await loadFacts(db, aspectIds),
    notes: await loadNotes(db, aspectIds),
    known: await loadKnown(
      db,
      items.map(({ id }) => id),
    ),
  }
}

const noContinuations: Batch['continuations'] = new Map()

async function loadKnown(db: Writing['db'], ids: string[]): Promise<Known> {
  const known = {
    marks: await db.select().from(marks).where(inArray(marks.id, ids)),
    notes: await db.select().from(markNotes).where(inArray(markNotes.id, ids)),
    held: await db.select().from(heldItems).where(inArray(heldItems.id, ids)),
  }
  return {
    marks: new Map(known.marks.map((row) => [row.id, row])),
    notes: new Map(known.notes.map((row) => [row.id, row])),
    held: new Map(known.held.map((row) => [row.id, row])),
  }
}
