import type { AssignmentId, EventId } from '#domain/ids'
import { addDays } from '#domain/schedule/days'
import type { SchemePart } from '#domain/schemes/scheme'
import { instantOf, laterBy, sampleDay } from './clock'
import type { MadeContest } from './contests'
import type { UnnumberedMark } from './marks'
import { sampleName } from './personas'
import { storyContestId } from './plans'
import type { Random } from './random'
import type { AspectRow, AssignmentRow, EntryRow, FormRow, SampleWorld, SchemeRow } from './world'

const titles = [
  { id: 'judge-4', title: '裁判员（登分与展示，甲）', titleEn: 'Judge (papers and performance, first)' },
  { id: 'judge-5', title: '裁判员（登分与展示，乙）', titleEn: 'Judge (papers and performance, second)' },
]

/** Weights made up for the sample; Shandong's own were not found (rule book 4.1). */
const parts: readonly SchemePart[] = [
  { code: 'T', name: '理论', kind: 'theory', weightPercent: '20' },
  { code: 'P', name: '实操', kind: 'practical', weightPercent: '60' },
  { code: 'S', name: '现场展示', kind: 'module', weightPercent: '20' },
]

export interface WeightedEvent {
  readonly eventId: string
  /** The two judges who both type papers and sit on the panel. */
  readonly typists: readonly AssignmentRow[]
  readonly marks: readonly UnnumberedMark[]
}

/**
 * Makes one running event a Chinese one in parts: a theory paper that two people type, the practical work it has,
 * and a performance before the whole jury. The papers are being typed, the performance has begun.
 */
export function addWeightedEvent(world: SampleWorld, contests: readonly MadeContest[], random: Random): WeightedEvent {
  const running = contests.filter(({ plan }) => plan.situation === 'running' && plan.id !== storyContestId)
  const ids = new Set(running.flatMap(({ events }) => events.map(({ row }) => row.id)))
  const scheme = world.schemes.find(({ eventId }) => ids.has(eventId))
  const jury = world.assignments.filter(({ eventId, role }) => eventId === scheme?.eventId && role === 'judge')
  if (scheme === undefined || jury.length < 5) throw new Error('no running event has a jury of five')
  scheme.parts = parts
  const criteria = world.criteria.filter(({ schemeId }) => schemeId === scheme.id)
  for (const criterion of criteria) criterion.part = 'P'
  const works = world.entries
    .filter(({ eventId, workCode }) => eventId === scheme.eventId && workCode !== null)
    .toSorted((left, right) => ((left.workCode ?? '') < (right.workCode ?? '') ? -1 : 1))
  const forms = world.forms.filter(({ schemeId }) => schemeId === scheme.id).length
  const paper = addForm(
    world,
    scheme,
    { type: 'theory', name: '理论知识卷面', part: 'T', max: '100.00', at: criteria.length },
    forms,
  )
  const show = addForm(
    world,
    scheme,
    { type: 'panel', name: '作品现场展示', part: 'S', max: '10.00', at: criteria.length + 1 },
    forms + 1,
  )
  const typists = jury.slice(0, 2)
  for (const [form, own] of [
    [paper.form, typists],
    [show.form, jury],
  ] as const) {
    for (const [index, { id }] of own.entries())
      world.formJudges.push({ formId: form.id, assignmentId: id, position: index + 1, signedAt: null })
  }
  const marks = [...typePapers(paper.aspect, works, typists, random), ...perform(show.aspect, works, jury, random)]
  return { eventId: scheme.eventId, typists, marks }
}

/** The judges of that event whom a visitor may be. */
export function addWeightedPersonas(world: SampleWorld, { eventId, typists }: WeightedEvent): void {
  for (const [index, persona] of titles.entries()) {
    const seat = typists[index]
    if (seat === undefined) throw new Error('papers are typed by two')
    world.personas.push({
      ...persona,
      kind: 'judge',
      position: world.personas.length + 1,
      personId: seat.personId,
      name: sampleName(world, seat.personId),
      grants: [{ role: 'judge', eventId: eventId as EventId, assignmentId: seat.id as AssignmentId }],
      home: '/marking',
    })
  }
}

interface NewForm {
  readonly type: 'theory' | 'panel'
  readonly name: string
  readonly part: string
  readonly max: string
  /** How many criteria stand before it. */
  readonly at: number
}

function addForm(world: SampleWorld, scheme: SchemeRow, { type, name, part, max, at }: NewForm, forms: number) {
  const letter = String.fromCharCode('A'.charCodeAt(0) + at)
  const criterionId = `${scheme.id}-${letter}`
  world.criteria.push({ id: criterionId, schemeId: scheme.id, position: at + 1, letter, name, mark: max, part })
  const form: FormRow = {
    id: `f-${scheme.id.slice(2)}-${forms + 1}`,
    schemeId: scheme.id,
    criterionId,
    position: forms + 1,
    subCriterionCode: `${letter}1`,
    name,
    type,
    day: '1',
    signedAt: null,
  }
  const id = `a-${form.id.slice(2)}-1`
  const aspect: AspectRow = {
    id,
    key: id,
    formId: form.id,
    position: 1,
    code: `${letter}1.1`,
    description: name,
    extra: type === 'theory' ? '两人各自独立录入，不一致时核对原卷' : '去掉一个最高分和一个最低分，取平均',
    requirement: null,
    section: scheme.sections[0]?.id ?? null,
    maxMark: max,
    calculation: null,
    benchmarks: null,
    scale: { decimals: 1, dropHighest: 1, dropLowest: 1 },
  }
  world.forms.push(form)
  world.aspects.push(aspect)
  return { form, aspect }
}

/** The first has typed all but a few; the second half of them, two of those differently. */
function typePapers(
  aspect: AspectRow,
  works: readonly EntryRow[],
  typists: readonly AssignmentRow[],
  random: Random,
): UnnumberedMark[] {
  const [first, second] = typists
  if (first === undefined || second === undefined) return []
  return works.slice(0, -3).flatMap((work, index) => {
    const tenths = random.int(520, 985)
    const typed = (value: number) => (value / 10).toFixed(1)
    const own = entered(aspect, work, first, index, typed(tenths))
    if (index >= works.length / 2) return [own]
    const slipped = index === 2 || index === 5 ? tenths + 90 : tenths
    return [own, entered(aspect, work, second, index + works.length, typed(slipped))]
  })
}

/** A third of the works were shown; one judge missed one of them. */
function perform(
  aspect: AspectRow,
  works: readonly EntryRow[],
  jury: readonly AssignmentRow[],
  random: Random,
): UnnumberedMark[] {
  return works.slice(0, Math.ceil(works.length / 3)).flatMap((work, index) => {
    const level = random.int(68, 92)
    return jury.map((judge, place) =>
      entered(aspect, work, judge, 200 + index * jury.length + place, ((level + random.int(-6, 6)) / 10).toFixed(1)),
    )
  })
}

function entered(
  aspect: AspectRow,
  work: EntryRow,
  { id, personId }: AssignmentRow,
  order: number,
  value: string,
): UnnumberedMark {
  return {
    aspectId: aspect.id,
    entryId: work.id,
    assignmentId: id,
    round: 1,
    value,
    reason: null,
    device: 'pad-1',
    enteredBy: personId,
    enteredAt: laterBy(instantOf(addDays(sampleDay, -1), '15:00'), order * 11),
  }
}
