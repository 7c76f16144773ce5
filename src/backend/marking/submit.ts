import type { ItemResult, SheetItem } from '#contract/marking'
import type { WorkCode } from '#domain/ids'
import { formProgress } from '#domain/marking/form-progress'
import { openNotes } from '#domain/marking/mark-note'
import { isOtherPerson } from '../core/asker'
import { problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import { loadBatch, type Batch, type Outcome } from './batch'
import { decideItems } from './decide-items'
import { lockForm } from './form-store'
import { keepBatch } from './keep-batch'
import { loadForm } from './load-form'
import { presentProgress } from './present-progress'
import { recordBatch } from './record-batch'
import { presentMark, presentNote } from './sheet'

export interface Submission {
  readonly formId: string
  readonly person: string
  readonly device: string
  readonly items: readonly SheetItem[]
}

/**
 * Takes marks and notes from a device, each answered on its own. Nothing is overwritten and nothing is lost: an item
 * sent twice is recorded once, one that came too late is held for the chief judge.
 */
export async function submitItems(writing: Writing, submission: Submission) {
  const { db, asker, authorize, announce } = writing
  await lockForm(db, submission.formId)
  const form = await loadForm(db, asker, submission.formId)
  // Another tab may have changed the session since: what one judge typed never counts as another's.
  if (isOtherPerson(asker, submission.person)) throw problem('FORBIDDEN', [{ code: 'marking.other_person' }])
  authorize('sheet.submit', form.scope.subject)

  const batch = await loadBatch(writing, form, submission)
  const decided = decideItems(batch, submission.items)
  const seqs = await keepBatch(writing, batch, decided)
  if (await recordBatch(writing, batch, decided)) announce({ noun: 'marking', id: form.scope.event.id })

  const outcomes = decided.map((outcome) => arrived(outcome, seqs))
  return {
    results: outcomes.map((outcome) => presentOutcome(batch, outcome)),
    progress: progressAfter(batch, outcomes),
  }
}

function arrived(outcome: Outcome, seqs: ReadonlyMap<string, number>): Outcome {
  if (outcome.kind !== 'mark') return outcome
  const { fact } = outcome
  return { ...outcome, fact: { ...fact, seq: seqs.get(fact.id) ?? fact.seq } }
}

function presentOutcome({ form, askerId }: Batch, outcome: Outcome): ItemResult {
  const { id } = outcome.item
  const nothing = { mark: null, note: null, reasons: [] }
  switch (outcome.kind) {
    case 'mark':
      return { ...nothing, id, state: 'confirmed', mark: presentMark(outcome.fact, form.judges, form.me) }
    case 'note':
      return { ...nothing, id, state: 'confirmed', note: presentNote(outcome.note, form.judges, askerId) }
    case 'held':
    case 'refused':
      return { ...nothing, id, state: outcome.kind, reasons: [...outcome.reasons] }
  }
}

function progressAfter({ rules, works, facts, notes }: Batch, outcomes: readonly Outcome[]) {
  const added = outcomes.filter((outcome) => outcome.kind !== 'refused' && outcome.fresh)
  const marked = [...works.values()].filter((work) => work.marked)
  const progress = formProgress({
    aspects: [...rules.values()],
    works: marked.map(({ workCode }): WorkCode => workCode),
    facts: [...facts, ...added.flatMap((outcome) => (outcome.kind === 'mark' ? [outcome.fact] : []))],
  })
  const flags = openNotes([...notes, ...added.flatMap((outcome) => (outcome.kind === 'note' ? [outcome.note] : []))])
  return presentProgress(progress, flags.length)
}
