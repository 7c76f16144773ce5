import { asc, eq } from 'drizzle-orm'
import type { AssignmentId, EventId } from '#domain/ids'
import type { Scale } from '#domain/marking/aspect-rule'
import type { AspectType } from '#domain/schemes/scheme'
import { assignments, people } from '#backend/db/tables/entries'
import { aspects, criteria, formJudges, forms, schemes } from '#backend/db/tables/marking'
import { personas } from '#backend/db/tables/office'
import type { TestBackend } from './backend'
import { story } from './story'

/** Further judges of an event, the story's unless said, whom one can sign in as by their names. Answers their assignments. */
export async function addJudges(
  test: TestBackend,
  names: readonly string[],
  eventId: string = story.eventId,
): Promise<string[]> {
  const { db } = test
  const crew = await db.select().from(people).orderBy(asc(people.id)).limit(names.length)
  const seats = crew.map(({ id }, index) => ({
    id: `as-${names[index]}`,
    eventId,
    personId: id,
    role: 'judge' as const,
  }))
  await db.insert(assignments).values(seats)
  await db.insert(personas).values(
    seats.map(({ id, personId }, index) => ({
      id: names[index] ?? '',
      kind: 'judge' as const,
      position: 900 + index,
      personId,
      name: `示例裁判${names[index]}`,
      title: '裁判员',
      titleEn: 'Judge',
      grants: [{ role: 'judge' as const, eventId: eventId as EventId, assignmentId: id as AssignmentId }],
      home: '/marking',
    })),
  )
  return seats.map(({ id }) => id)
}

/** The assignments of the story's own three judges, in their order. */
export async function storySeats({ db }: TestBackend): Promise<string[]> {
  const rows = await db
    .select()
    .from(formJudges)
    .where(eq(formJudges.formId, story.measured))
    .orderBy(asc(formJudges.position))
  return rows.map(({ assignmentId }) => assignmentId)
}

export interface ExtraForm {
  readonly formId: string
  readonly type: AspectType
  readonly aspects: number
  readonly seats: readonly string[]
  readonly scale?: Scale
}

/** A further form of the story's locked scheme, each aspect of 10 marks. Answers the ids of its aspects. */
export async function addForm(
  { db }: TestBackend,
  { formId, type, aspects: count, seats, scale }: ExtraForm,
): Promise<string[]> {
  const [scheme] = await db.select().from(schemes).where(eq(schemes.eventId, story.eventId))
  const [criterion] = await db
    .select()
    .from(criteria)
    .where(eq(criteria.schemeId, scheme?.id ?? ''))
  if (scheme === undefined || criterion === undefined) throw new Error('the story has no scheme')
  await db.insert(forms).values({
    id: formId,
    schemeId: scheme.id,
    criterionId: criterion.id,
    position: 90,
    subCriterionCode: formId,
    name: '示例·附加表',
    type,
    day: '1',
  })
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `${formId}-a${index + 1}`,
    key: `${formId}-a${index + 1}`,
    formId,
    position: index + 1,
    code: `${formId}.${index + 1}`,
    description: `附加第${index + 1}项`,
    maxMark: '10',
    calculation: type === 'measurement' ? ({ type: 'MANUAL' } as const) : null,
    benchmarks: type === 'judgement' ? ['未达', '达到', '部分超过', '优秀'] : null,
    scale: scale ?? null,
  }))
  await db.insert(aspects).values(rows)
  await db
    .insert(formJudges)
    .values(seats.map((assignmentId, index) => ({ formId, assignmentId, position: index + 1 })))
  return rows.map(({ id }) => id)
}
