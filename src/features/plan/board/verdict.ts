import type { StageId } from '#domain/ids'
import { changeIndex, checkStage, type PlanIndex } from '#domain/schedule/check-plan'
import type { Finding } from '#domain/schedule/finding'
import type { PlanChange } from '#domain/schedule/plan'

/** What the rules say of an edit: the worst first; nothing speaks against it when there are no findings. */
export interface Verdict {
  readonly changes: readonly PlanChange[]
  readonly findings: readonly Finding[]
}

export const noVerdict: Verdict = { changes: [], findings: [] }

const gravity: Readonly<Record<Finding['severity'], number>> = { block: 0, block_publication: 1, warn: 2 }

/** Checks only what the edit moves, against everything else as it stands. */
export function judge(index: PlanIndex, changes: readonly PlanChange[]): Verdict {
  const [first, ...others] = changes
  if (first === undefined) return noVerdict
  const around = others.length === 0 ? index : changeIndex(index, changes)
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const { stageId, after } of changes) {
    if (after === null) continue
    for (const finding of checkStage(around, stageId, after)) {
      const name = `${finding.rule} ${finding.stageIds.toSorted().join(' ')}`
      if (seen.has(name)) continue
      seen.add(name)
      findings.push(finding)
    }
  }
  return { changes, findings: byGravity(findings) }
}

export function byGravity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((left, right) => gravity[left.severity] - gravity[right.severity])
}

/** Those that keep the plan from being published, or from being kept at all. */
export function blocking(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity !== 'warn')
}

/** Every stage with what speaks against it. */
export function findingsByStage(findings: readonly Finding[]): ReadonlyMap<StageId, readonly Finding[]> {
  const found = new Map<StageId, Finding[]>()
  for (const finding of findings) {
    for (const stageId of finding.stageIds) {
      const others = found.get(stageId)
      if (others === undefined) found.set(stageId, [finding])
      else others.push(finding)
    }
  }
  return found
}
