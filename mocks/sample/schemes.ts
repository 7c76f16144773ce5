import { addDays } from '#domain/schedule/days'
import { instantOf } from './clock'
import type { MadeContest } from './contests'
import type { MadeEvent } from './events'
import { textsBySector } from './facts/scheme-texts/by-sector'
import { electricianTexts } from './facts/scheme-texts/electrician'
import { storyContestId } from './plans'
import type { Random } from './random'
import { planScheme, type AspectPlan, type SchemePlan } from './scheme-plan'
import { hundredths } from './share-out'
import type { AspectRow, AssignmentRow, CriterionRow, FormRow, SampleWorld } from './world'

export interface MadeScheme {
  readonly criteria: readonly CriterionRow[]
  readonly forms: readonly MadeForm[]
}

/** A marking form with its panel; `row` may still be signed. */
export interface MadeForm {
  readonly row: FormRow
  readonly criterion: CriterionRow
  readonly aspects: readonly AspectRow[]
  readonly panel: readonly AssignmentRow[]
}

const panelSize = 3

/** Gives an event its marking scheme, locked four days before the final unless it is still a draft. */
export function addScheme(
  world: SampleWorld,
  contest: MadeContest,
  event: MadeEvent,
  locked: boolean,
  random: Random,
): MadeScheme {
  const { plan, final } = contest
  const id = `s-${event.row.id.slice(2)}`
  const texts = plan.id === storyContestId ? electricianTexts : textsBySector[plan.sector]
  const scheme = planScheme(texts, random)
  const firstDay = final.startsOn ?? '2024-12-20'
  world.schemes.push({
    id,
    eventId: event.row.id,
    revision: 1,
    name: `${event.row.name}评分标准（示例）`,
    roundingPoint: event.row.rulePack.roundingPoint,
    sections: scheme.sections,
    origin: '示例数据生成',
    createdAt: instantOf(addDays(firstDay, -60), '10:00'),
    lockedAt: locked ? instantOf(addDays(firstDay, -4), '15:30') : null,
    draft: null,
    parts: [],
    createdBy: null,
    note: null,
  })
  const criteria = scheme.criteria.map(({ name }, index): CriterionRow => {
    const worth = scheme.aspects
      .filter(({ criterion }) => criterion === index)
      .reduce((sum, aspect) => sum + aspect.worth, 0)
    const letter = letterOf(index)
    return {
      id: `${id}-${letter}`,
      schemeId: id,
      position: index + 1,
      letter,
      name,
      mark: hundredths(worth),
      part: null,
    }
  })
  world.criteria.push(...criteria)
  const judges = world.assignments.filter(({ eventId, role }) => eventId === event.row.id && role === 'judge')
  const forms = makeForms(id, scheme, criteria, judges)
  for (const { row, aspects } of forms) {
    world.forms.push(row)
    world.aspects.push(...aspects)
  }
  return { criteria, forms }
}

function makeForms(
  schemeId: string,
  scheme: SchemePlan,
  criteria: readonly CriterionRow[],
  judges: readonly AssignmentRow[],
): MadeForm[] {
  const forms: MadeForm[] = []
  for (const [index, criterion] of criteria.entries()) {
    const subCriteria = scheme.criteria[index]?.subCriteria ?? []
    for (const [subIndex, { name }] of subCriteria.entries()) {
      const within = scheme.aspects.filter((aspect) => aspect.criterion === index && aspect.subCriterion === subIndex)
      const code = `${criterion.letter}${subIndex + 1}`
      for (const type of ['measurement', 'judgement'] as const) {
        const plans = within.filter((aspect) => aspect.type === type)
        if (plans.length === 0) continue
        const position = forms.length + 1
        const row: FormRow = {
          id: `f-${schemeId.slice(2)}-${position}`,
          schemeId,
          criterionId: criterion.id,
          position,
          subCriterionCode: code,
          name,
          type,
          day: index * 2 < criteria.length ? '1' : '2',
          signedAt: null,
        }
        const aspects = plans.map((plan, place) => aspectRow(plan, row, place, `${code}.${within.indexOf(plan) + 1}`))
        forms.push({ row, criterion, aspects, panel: panelFor(judges, position) })
      }
    }
  }
  return forms
}

function aspectRow(plan: AspectPlan, form: FormRow, place: number, code: string): AspectRow {
  const { description, extra, section, calculation, benchmarks } = plan
  const id = `a-${form.id.slice(2)}-${place + 1}`
  return {
    id,
    key: id,
    scale: null,
    formId: form.id,
    position: place + 1,
    code,
    description,
    extra,
    requirement: null,
    section,
    maxMark: hundredths(plan.worth),
    calculation,
    benchmarks,
  }
}

/** The same three judges mark all works on a form; the next form has the next three. */
function panelFor(judges: readonly AssignmentRow[], position: number): AssignmentRow[] {
  const first = judges.length === panelSize ? 0 : (position * panelSize) % Math.max(1, judges.length)
  return [...judges.slice(first), ...judges.slice(0, first)].slice(0, panelSize)
}

function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}
