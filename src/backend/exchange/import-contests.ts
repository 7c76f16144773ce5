import type { ContestRow } from '#domain/exchange/contest-draft'
import { contestPlans, type ContestRowPlan } from '#domain/exchange/plan-contests'
import { countStates } from '#domain/exchange/row-plan'
import { found } from '../core/problems'
import type { Reading, Writing } from '../core/use-case'
import { findEdition, lockDraft, raiseRevision } from '../schedule/plan-store'
import { changeContest } from './change-contest'
import { demandConfirmed, presentPlans, type Confirmed } from './confirm-plans'
import { loadContestTable, type ContestTable } from './contest-table'
import { insertContests } from './insert-contests'
import { placeInDraft, type DraftPlacement } from './draft-store'

export interface ContestRows {
  readonly editionId: string
  readonly rows: readonly ContestRow[]
}

export async function previewContests(reading: Reading, { editionId, rows }: ContestRows) {
  reading.authorize('import.contests', {})
  const { world } = await loadContestTable(reading.db, editionId, reading.today)
  return presentPlans([...contestPlans(rows, world)])
}

/** Imports all rows or none. Days go into the draft of the plan; what is in force stays until it is published. */
export async function importContests(writing: Writing, input: ContestRows & Confirmed) {
  const { db, authorize, today, record, announce } = writing
  authorize('import.contests', {})
  found(await findEdition(db, input.editionId), input.editionId)
  await lockDraft(db, input.editionId)
  const table = await loadContestTable(db, input.editionId, today)
  const plans = [...contestPlans(input.rows, table.world)]
  demandConfirmed(plans, input)
  const counts = countStates(plans)
  if (counts.new + counts.changed === 0) return { counts }

  const placed = [
    ...(await insertContests(writing, input.editionId, afterOf(plans, 'new'))),
    ...(await changeContests(writing, table, plans)),
  ]
  await placeInDraft(writing, input.editionId, placed)
  if (placed.length > 0) await raiseRevision(db, input.editionId)
  await record({
    action: 'contests.import',
    subjectKind: 'edition',
    subjectId: input.editionId,
    after: { file: input.file ?? '', ...counts },
  })
  announce({ noun: 'contests', id: null })
  if (placed.length > 0) announce({ noun: 'schedule', id: input.editionId })
  return { counts }
}

function afterOf(plans: readonly ContestRowPlan[], state: ContestRowPlan['state']) {
  return plans.flatMap((plan) => (plan.state === state && plan.after !== null ? [plan.after] : []))
}

async function changeContests(
  writing: Writing,
  { world, inForce }: ContestTable,
  plans: readonly ContestRowPlan[],
): Promise<DraftPlacement[]> {
  const known = new Map(world.contests.map((contest) => [contest.contestId, contest]))
  const placed: DraftPlacement[] = []
  for (const { state, id, after, changes } of plans) {
    const before = known.get(id ?? '')
    if (state !== 'changed' || after === null || before === undefined) continue
    placed.push(...(await changeContest(writing, { before, after, changes, inForce })))
  }
  return placed
}
