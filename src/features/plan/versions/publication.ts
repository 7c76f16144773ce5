import type { FindingData, PlanDifferenceData } from '#contract/schedule'
import type { ShownReason } from '#ui/problem.ts'
import { kindOf, type DifferenceKind } from './differences'

/** What publishing the draft would do, and what still stands against it. */
export interface Publication {
  readonly revision: number
  readonly rows: readonly PlanDifferenceData[]
  readonly summary: Readonly<Record<DifferenceKind, number>>
  readonly blocking: readonly ShownReason[]
}

interface Draft {
  readonly revision: number
  readonly rows: readonly PlanDifferenceData[]
  readonly findings: readonly FindingData[]
  /** Contest names by stage. */
  readonly names: ReadonlyMap<string, string>
}

/** Warnings do not stand against it; every other finding does, with its stage named first so that one can go there. */
export function publicationOf({ revision, rows, findings, names }: Draft): Publication {
  const summary = { added: 0, removed: 0, moved: 0, venue: 0 }
  for (const row of rows) summary[kindOf(row)] += 1
  const blocking = findings
    .filter(({ severity }) => severity !== 'warn')
    .map(({ stageIds, reason }) => {
      const stages = stageIds.map((id) => ({ kind: 'stage', id, label: names.get(id) ?? id }))
      const contests = stages.filter(({ label }, place) => stages.findIndex((one) => one.label === label) === place)
      return { ...reason, related: contests.slice(0, 3) }
    })
  return { revision, rows, summary, blocking }
}
