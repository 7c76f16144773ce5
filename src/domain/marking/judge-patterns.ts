import { groupBy } from '../group-by'
import type { AssignmentId } from '../ids'
import { exactAgreement, intervalAlpha, quadraticKappa } from '../statistics/agreement'
import { blandAltman, fewestPairs, pitmanMorgan, type Bias, type Pair } from '../statistics/paired'

/**
 * What the judges of one form first gave for one aspect of one work. A later round is left out: judges who discuss
 * and score again agree by construction. Scores are 0 to 3, a panel's marks percent of the maximum.
 */
export interface ScoredCell {
  readonly form: string
  readonly scores: ReadonlyMap<AssignmentId, number>
  readonly rescored: boolean
}

export interface Statistic {
  readonly value: number | null
  readonly n: number
}

export interface JudgePattern {
  readonly judge: AssignmentId
  readonly forms: readonly string[]
  readonly scores: number
  readonly severity: { readonly bias: Bias | null; readonly n: number }
  readonly spread: Statistic & { readonly p: number | null }
  readonly agreement: Statistic
  readonly rescored: number
  readonly distribution: ReadonlyMap<number, number>
}

/**
 * How one judge scored beside the others on the same cells; it never changes a mark. Severity: Bland–Altman bias
 * against the mean of the others. Spread: Pitman–Morgan against each other judge singly, because a mean of several
 * varies less than any of them; the ratio is the geometric mean, and p the largest, so that a judge only stands out
 * by differing from every other in the same direction. Agreement: quadratic kappa, the mean over the others (Light 1971).
 */
export function judgePattern(cells: readonly ScoredCell[], judge: AssignmentId): JudgePattern {
  const own = cells.flatMap((cell) => {
    const score = cell.scores.get(judge)
    return score === undefined ? [] : [{ ...cell, score, others: othersOf(cell, judge) }]
  })
  const beside = own.filter(({ others }) => others.length > 0)
  const pairs = beside.map(({ score, others }): Pair => [score, meanOf(others.map(([, value]) => value))])
  const pairsWith = groupBy(
    beside.flatMap(({ score, others }) => others.map(([other, value]) => ({ other, pair: [score, value] as Pair }))),
    ({ other }) => other,
  )
  const colleagues = [...pairsWith.values()].map((pairsOfOne) => pairsOfOne.map(({ pair }) => pair))
  const distribution = new Map<number, number>()
  for (const { score } of own) distribution.set(score, (distribution.get(score) ?? 0) + 1)
  return {
    judge,
    forms: [...new Set(own.map(({ form }) => form))],
    scores: own.length,
    severity: { bias: blandAltman(pairs), n: pairs.length },
    spread: spreadAmong(colleagues, pairs.length),
    agreement: agreementAmong(colleagues),
    rescored: own.filter(({ rescored }) => rescored).length,
    distribution: new Map([...distribution].toSorted(([left], [right]) => left - right)),
  }
}

export interface PanelPattern {
  readonly judges: readonly AssignmentId[]
  readonly forms: readonly string[]
  readonly alpha: Statistic
  readonly exactAgreement: Statistic
  readonly rescored: number
  readonly cells: number
}

/** How far the judges of each panel agree, one panel being the judges who scored the same forms together. */
export function panelPatterns(
  cells: readonly ScoredCell[],
  judgesOf: ReadonlyMap<string, readonly AssignmentId[]>,
): PanelPattern[] {
  const panels = groupBy(cells, ({ form }) => (judgesOf.get(form) ?? []).toSorted().join(' '))
  return [...panels.values()].map((own) => {
    const forms = [...new Set(own.map(({ form }) => form))]
    const units = own.map(({ scores }) => [...scores.values()])
    const n = units.filter((values) => values.length > 1).length
    const enough = n >= fewestPairs
    return {
      judges: judgesOf.get(forms[0] ?? '') ?? [],
      forms,
      alpha: { value: enough ? intervalAlpha(units) : null, n },
      exactAgreement: { value: exactAgreement(units), n },
      rescored: own.filter(({ rescored }) => rescored).length,
      cells: own.length,
    }
  })
}

function spreadAmong(colleagues: readonly (readonly Pair[])[], n: number): JudgePattern['spread'] {
  const tests = colleagues.flatMap((pairs) => pitmanMorgan(pairs) ?? [])
  if (tests.length === 0) return { value: null, n, p: null }
  const value = Math.exp(meanOf(tests.map(({ ratio }) => Math.log(ratio))))
  const sameWay = tests.every(({ ratio }) => ratio >= 1) || tests.every(({ ratio }) => ratio <= 1)
  return { value, n, p: sameWay ? Math.max(...tests.map(({ p }) => p)) : 1 }
}

function agreementAmong(colleagues: readonly (readonly Pair[])[]): Statistic {
  const enough = colleagues.filter((pairs) => pairs.length >= fewestPairs)
  const kappas = enough.flatMap((pairs) => quadraticKappa(pairs) ?? [])
  return {
    value: kappas.length === 0 ? null : meanOf(kappas),
    n: colleagues.reduce((sum, pairs) => sum + pairs.length, 0),
  }
}

function othersOf({ scores }: ScoredCell, judge: AssignmentId): [AssignmentId, number][] {
  return [...scores].filter(([other]) => other !== judge)
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
