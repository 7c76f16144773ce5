import type { StageId } from '../ids'
import type { Finding } from './finding'
import { isOpen, type Placement } from './plan'
import { inOrder, placeStage, type PlacedStage, type PlanIndex } from './plan-index'
import type { Breach } from './rules/rule'
import { planRules } from './rules/table'
import { ruleIds, severityOf, type RuleId } from './rule-set'

export { changeIndex, indexPlan, type PlanIndex } from './plan-index'

/** What would speak against a stage standing there while every other stays; it need not stand there now. */
export function checkStage(index: PlanIndex, stageId: StageId, placement: Placement): Finding[] {
  const stage = index.known.stages.get(stageId)
  if (stage === undefined) return []
  const placed = placeStage(stage, placement)
  return ruleIds.flatMap((rule) => breachesOf(index, rule, placed).map(({ finding }) => finding))
}

/**
 * Every breach in the plan, each once, in the order of rules, then days. The stage named first can still be moved:
 * what is over or running is never reported by itself, only where an open stage is in its way.
 */
export function checkPlan(index: PlanIndex): Finding[] {
  const open = [...index.placed.values()].filter(({ stage }) => isOpen(stage)).sort(inOrder)
  const told = new Set<string>()
  return ruleIds.flatMap((rule) =>
    open.flatMap((placed) =>
      breachesOf(index, rule, placed).flatMap(({ finding, mark }) => {
        const key = [rule, mark, ...[...finding.stageIds].sort()].join(' ')
        if (told.has(key)) return []
        told.add(key)
        return [finding]
      }),
    ),
  )
}

interface MarkedFinding {
  readonly finding: Finding
  readonly mark: Breach['mark']
}

function breachesOf(index: PlanIndex, rule: RuleId, placed: PlacedStage): MarkedFinding[] {
  const severity = severityOf(index.world.rules, rule)
  if (severity === 'ignore') return []
  return planRules[rule](index, placed).map(({ others, reason, mark }) => ({
    finding: { rule, severity, stageIds: [placed.stage.stageId, ...others], reason },
    mark,
  }))
}
