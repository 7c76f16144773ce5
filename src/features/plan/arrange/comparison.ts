import type { StageId } from '#domain/ids'
import { checkPlan, indexPlan } from '#domain/schedule/check-plan'
import { daysBetween } from '#domain/schedule/days'
import type { Finding } from '#domain/schedule/finding'
import {
  samePlacement,
  withChanges,
  type Placement,
  type Plan,
  type PlanChange,
  type PlanWorld,
  type StageToPlan,
} from '#domain/schedule/plan'

/** One stage the proposal puts elsewhere. */
export interface ProposedChange extends PlanChange {
  readonly stage: StageToPlan
  /** Days later (or earlier, below 0) it starts; null when it had no date or gets none. */
  readonly movedBy: number | null
  /** Whether it is published and would no longer stand as published. */
  readonly offPublished: boolean
}

/** What the proposal changes, in the order of its days. */
export function proposedChanges(
  world: PlanWorld,
  draft: Plan,
  proposal: Plan,
  moved: ReadonlySet<StageId>,
): ProposedChange[] {
  return world.stages
    .flatMap((stage): ProposedChange[] => {
      const { stageId } = stage
      const before = draft.get(stageId) ?? null
      const after = proposal.get(stageId) ?? null
      if (!moved.has(stageId) || samePlacement(before, after)) return []
      const published = world.published.get(stageId)
      const offPublished = published !== undefined && !samePlacement(published, after)
      return [{ stageId, stage, before, after, movedBy: shift(before, after), offPublished }]
    })
    .sort((left, right) => (startOf(left) < startOf(right) ? -1 : startOf(left) > startOf(right) ? 1 : 0))
}

function shift(before: Placement | null, after: Placement | null): number | null {
  return before === null || after === null ? null : daysBetween(before.startsOn, after.startsOn)
}

function startOf({ before, after }: PlanChange): string {
  return after?.startsOn ?? before?.startsOn ?? ''
}

/** What taking only some of the changes would break that is not broken now. */
export interface PartCheck {
  /** Findings of rules that bind, each with the changes left out that would mend it. */
  readonly broken: readonly { readonly finding: Finding; readonly mends: readonly StageId[] }[]
  /** Changes to take as well so that nothing breaks. */
  readonly alsoNeeded: readonly StageId[]
}

export function checkPart(
  world: PlanWorld,
  draft: Plan,
  changes: readonly ProposedChange[],
  taken: ReadonlySet<StageId>,
): PartCheck {
  const part = changes.filter(({ stageId }) => taken.has(stageId))
  const left = new Set(changes.flatMap(({ stageId }) => (taken.has(stageId) ? [] : [stageId])))
  const before = new Set(bindingFindings(world, draft).map(keyOf))
  const broken = bindingFindings(world, withChanges(draft, part))
    .filter((finding) => !before.has(keyOf(finding)))
    .map((finding) => ({ finding, mends: finding.stageIds.filter((stageId) => left.has(stageId)) }))
  return { broken, alsoNeeded: [...new Set(broken.flatMap(({ mends }) => mends))] }
}

function bindingFindings(world: PlanWorld, plan: Plan): Finding[] {
  return checkPlan(indexPlan(world, plan)).filter(({ severity }) => severity !== 'warn')
}

function keyOf({ rule, stageIds }: Finding): string {
  return [rule, ...[...stageIds].sort()].join(' ')
}

export interface MonthCount {
  readonly month: string
  readonly before: number
  readonly after: number
}

/** Finals that start in each month, before and after, from the first month that has any to the last. */
export function monthCounts({ stages }: PlanWorld, before: Plan, after: Plan): MonthCount[] {
  const counts = new Map<string, { before: number; after: number }>()
  const count = (plan: Plan, side: 'before' | 'after') => {
    for (const { stageId, kind } of stages) {
      const place = plan.get(stageId)
      if (kind !== 'final' || place === undefined) continue
      const month = place.startsOn.slice(0, 7)
      const entry = counts.get(month) ?? { before: 0, after: 0 }
      entry[side] += 1
      counts.set(month, entry)
    }
  }
  count(before, 'before')
  count(after, 'after')
  const months = [...counts.keys()].sort()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  return monthsBetween(first, last).map((month) => ({ month, ...(counts.get(month) ?? { before: 0, after: 0 }) }))
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  let [year = 0, month = 1] = first.split('-').map(Number)
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    months.push(name)
    if (name >= last) return months
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}
