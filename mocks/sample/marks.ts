import type { Decision } from '#domain/decision'
import type { Exact } from '#domain/exact'
import { awardJudgement } from '#domain/marking/judgement'
import { awardMeasurement, type Calculation } from '#domain/marking/measurement'
import { laterBy } from './clock'
import type { Random } from './random'
import type { MadeForm } from './schemes'
import type { AspectRow, EntryRow, MarkRow } from './world'

/** A mark without what it is given once all marks stand in the order of time. */
export type UnnumberedMark = Omit<MarkRow, 'id' | 'supersedes' | 'movedFrom' | 'receivedAt'>

export interface FormMarks {
  readonly marks: readonly UnnumberedMark[]
  /** What each entry was awarded on the form, exactly, aspect by aspect. */
  readonly awarded: ReadonlyMap<string, readonly Exact[]>
}

export interface FormMarking {
  readonly form: MadeForm
  readonly entries: readonly EntryRow[]
  readonly begin: Date
  /** How good each entry is, 0 to 1. */
  readonly abilityOf: (entryId: string) => number
}

const rescoreShare = 0.008
const correctionShare = 0.004
const rescoreReasons = ['三名裁判合议后重新评分', '对照评价标准重新查看作品后评分', '裁判长召集合议，重新评分']
const correctionReasons = ['录入有误，按纸质记录更正', '复测后更正', '漏看一项，补记']

/** Every work on the form, one after the other, with now and then a correction or a re-score. */
export function markForm({ form, entries, begin, abilityOf }: FormMarking, random: Random): FormMarks {
  const marks: UnnumberedMark[] = []
  const awarded = new Map<string, Exact[]>()
  let at = begin
  for (const entry of entries) {
    const exact = form.aspects.map((aspect) =>
      aspect.benchmarks === null ? measure(aspect, entry) : judge(aspect, entry),
    )
    awarded.set(entry.id, exact)
  }
  return { marks, awarded }

  function enter(
    aspect: AspectRow,
    entry: EntryRow,
    value: string,
    more: { seat: number; group: boolean; round?: number; reason?: string },
  ): void {
    const assignment = form.panel[more.seat % Math.max(1, form.panel.length)]
    at = laterBy(at, random.int(5, 14))
    marks.push({
      aspectId: aspect.id,
      entryId: entry.id,
      assignmentId: more.group ? null : (assignment?.id ?? null),
      round: more.round ?? 1,
      value,
      reason: more.reason ?? null,
      device: `pad-${more.seat + 1}`,
      enteredBy: assignment?.personId ?? '',
      enteredAt: at,
    })
  }

  function measure(aspect: AspectRow, entry: EntryRow): Exact {
    const calculation = aspect.calculation ?? { type: 'PASS_FAIL' }
    const value = measuredValue(calculation, abilityOf(entry.id), random)
    if (random.chance(correctionShare)) {
      enter(aspect, entry, otherValue(calculation, value), { seat: 0, group: true })
      enter(aspect, entry, value, { seat: 0, group: true, reason: random.pick(correctionReasons) })
    } else {
      enter(aspect, entry, value, { seat: 0, group: true })
    }
    return valueOf(awardMeasurement({ calculation, value, maxMark: aspect.maxMark }))
  }

  function judge(aspect: AspectRow, entry: EntryRow): Exact {
    const lower = Math.min(2, Math.max(0, Math.round(abilityOf(entry.id) * 3.1 - 0.9 + random.normal(0, 0.35))))
    const scores = form.panel.map(() => lower + (random.chance(0.45) ? 1 : 0))
    if (random.chance(rescoreShare)) {
      const apart = lower === 0 ? [0, 2, 1] : [lower + 1, lower - 1, lower]
      for (const [seat, score] of apart.entries()) enter(aspect, entry, String(score), { seat, group: false })
      for (const [seat, score] of scores.entries()) {
        enter(aspect, entry, String(score), {
          seat,
          group: false,
          round: 2,
          ...(seat === 0 ? { reason: random.pick(rescoreReasons) } : {}),
        })
      }
    } else {
      for (const [seat, score] of scores.entries()) enter(aspect, entry, String(score), { seat, group: false })
    }
    return valueOf(awardJudgement({ scores, maxMark: aspect.maxMark }))
  }
}

function measuredValue(calculation: Calculation, ability: number, random: Random): string {
  switch (calculation.type) {
    case 'NUMBER_COMPLETED':
      return String(Array.from({ length: calculation.possible }, () => random.chance(ability)).filter(Boolean).length)
    case 'CHOICE': {
      const options = calculation.deductions.length
      const chosen = Math.floor((1 - ability + random.normal(0, 0.12)) * options * 0.9)
      return String(1 + Math.min(options - 1, Math.max(0, chosen)))
    }
    default:
      return random.chance(ability + 0.08) ? '1' : '0'
  }
}

/** What someone might have typed by mistake. */
function otherValue(calculation: Calculation, value: string): string {
  if (calculation.type === 'PASS_FAIL') return value === '1' ? '0' : '1'
  return calculation.type === 'CHOICE' ? (value === '1' ? '2' : '1') : value === '0' ? '1' : String(Number(value) - 1)
}

function valueOf(decision: Decision<Exact>): Exact {
  if (decision.kind === 'accepted') return decision.value
  throw new Error(`the sample gave a value the rules refuse: ${decision.reasons[0].code}`)
}
