import type { Calculation } from '#domain/marking/measurement'
import type { Random } from './random'
import { closing, opening } from './facts/scheme-texts/common'
import type { CriterionText, JudgeText, MeasureKind, MeasureText } from './facts/scheme-texts/shape'
import { hundredths, shareOut } from './share-out'

export interface AspectPlan {
  readonly type: 'measurement' | 'judgement'
  readonly criterion: number
  readonly subCriterion: number
  readonly section: string
  readonly description: string
  readonly extra: string | null
  readonly calculation: Calculation | null
  readonly benchmarks: JudgeText['benchmarks'] | null
  /** Hundredths of a mark. */
  readonly worth: number
}

export interface SchemePlan {
  readonly criteria: readonly CriterionText[]
  readonly aspects: readonly AspectPlan[]
  readonly sections: readonly { readonly id: string; readonly name: string; readonly marks: string }[]
}

type Unweighted = Omit<AspectPlan, 'worth'>

const wholeEvent = 10_000
const sectionNames = ['工作组织与管理', '沟通与职业素养', '专业知识与识读', '操作技能', '质量与检验']

/** Chooses aspects from the texts and weighs them: 100.00 marks in all, of which judgement is worth 16 to 24. */
export function planScheme(own: readonly CriterionText[], random: Random): SchemePlan {
  const criteria = [opening, ...own, closing]
  const chosen = criteria.flatMap((criterion, index) => chooseAspects(criterion, index, own.length, random))
  const unit = random.pick([25, 10])
  const judged = chosen.filter(({ type }) => type === 'judgement')
  const measured = chosen.filter(({ type }) => type === 'measurement')
  const judgedWorth = random.int(16, 24) * 100
  const aspects = [
    ...weigh(judged, judgedWorth, unit, random),
    ...weigh(measured, wholeEvent - judgedWorth, unit, random),
  ]
  const ordered = aspects.sort(
    (left, right) => left.criterion - right.criterion || left.subCriterion - right.subCriterion,
  )
  return { criteria, aspects: ordered, sections: sectionsOf(ordered) }
}

function chooseAspects(criterion: CriterionText, index: number, ownCount: number, random: Random): Unweighted[] {
  return criterion.subCriteria.flatMap(({ measured, judged }, subCriterion) => {
    const place = { criterion: index, subCriterion, section: sectionFor(index, subCriterion, ownCount) }
    const kept = measured.filter((_, position) => position < 2 || random.chance(0.85))
    return [...kept.map((text) => measurement(place, text, random)), ...judged.map((text) => judgement(place, text))]
  })
}

type Place = Pick<AspectPlan, 'criterion' | 'subCriterion' | 'section'>

/** The opening stands for organisation, the closing for conduct, the event's own criteria for the other three in turn. */
function sectionFor(criterion: number, subCriterion: number, ownCount: number): string {
  if (criterion === 0) return '1'
  if (criterion > ownCount) return '2'
  return String(3 + Math.floor((((criterion - 1) * 2 + subCriterion) * 3) / (ownCount * 2)))
}

function measurement(place: Place, [description, kind]: MeasureText, random: Random): Unweighted {
  const extra = typeof kind === 'number' ? `共${kind}项，按合格项数计分` : kind === 'choice' ? '按记录的档次扣分' : null
  return {
    ...place,
    type: 'measurement',
    description,
    extra,
    calculation: calculationFor(kind, random),
    benchmarks: null,
  }
}

function judgement(place: Place, { description, benchmarks }: JudgeText): Unweighted {
  return { ...place, type: 'judgement', description, extra: null, calculation: null, benchmarks }
}

function calculationFor(kind: MeasureKind, random: Random): Calculation {
  if (kind === 'yes') return { type: 'PASS_FAIL' }
  if (typeof kind === 'number') return { type: 'NUMBER_COMPLETED', possible: kind }
  return {
    type: 'CHOICE',
    deductionType: 'PERCENT',
    deductions: random.pick([
      ['0', '50', '100'],
      ['0', '33.3', '66.7', '100'],
      ['0', '25', '50', '100'],
    ]),
  }
}

function weigh(aspects: readonly Unweighted[], total: number, unit: number, random: Random): AspectPlan[] {
  const weights = aspects.map(
    ({ calculation }) =>
      (calculation?.type === 'NUMBER_COMPLETED' ? calculation.possible : 3) * (0.7 + random.next() * 0.6),
  )
  const shares = shareOut(total / unit, weights, Math.ceil(50 / unit))
  return aspects.map((aspect, index) => ({ ...aspect, worth: (shares[index] ?? 0) * unit }))
}

/** The standards' weights are whole marks, so a scheme differs from them a little, as real ones do. */
function sectionsOf(aspects: readonly AspectPlan[]): SchemePlan['sections'] {
  const worths = sectionNames.map((_, index) =>
    aspects.filter(({ section }) => section === String(index + 1)).reduce((sum, { worth }) => sum + worth, 0),
  )
  const marks = shareOut(100, worths, 0)
  return sectionNames.map((name, index) => ({
    id: String(index + 1),
    name,
    marks: hundredths((marks[index] ?? 0) * 100),
  }))
}
