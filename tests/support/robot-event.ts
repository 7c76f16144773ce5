import { asc, eq } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import type { Grant } from '#domain/access/actor'
import type { AssignmentId, EventId, WorkCode } from '#domain/ids'
import type { Aspect, MarkingSchemeDraft } from '#domain/schemes/scheme'
import { assignments, entries, events, groups, people } from '#backend/db/tables/entries'
import { personas } from '#backend/db/tables/office'
import { chanceOf } from '../marking/chance'
import type { TestBackend } from './backend'
import { story } from './story'

/** An event of its own for robots: works, judges, chief, each judge somebody one can sign in as. */
export interface RobotEvent {
  readonly eventId: string
  readonly judges: readonly string[]
  readonly chief: string
  /** Those who started; two more did not. */
  readonly works: readonly string[]
}

export interface RobotEventOptions {
  readonly works: number
  readonly judges: number
}

export async function addRobotEvent(test: TestBackend, { works, judges }: RobotEventOptions): Promise<RobotEvent> {
  const { db } = test
  const eventId = 'e-robots'
  const [model] = await db.select().from(events).where(eq(events.id, story.eventId))
  const [entry] = await db.select().from(entries).where(eq(entries.eventId, story.eventId))
  if (model === undefined || entry === undefined) throw new Error('the sample has no story')
  const crew = await db
    .select()
    .from(people)
    .orderBy(asc(people.id))
    .limit(judges + 1)
  await db
    .insert(events)
    .values({ ...model, id: eventId, position: 9, name: '示例·机器人赛项', markingState: 'not_started', version: 1 })
  await db.insert(groups).values({ id: 'g-robots', eventId, position: 1, kind: 'worker', teamSize: 'single' })
  const chance = chanceOf(60)
  const codes = chance.shuffle(Array.from({ length: works }, (_, index) => `R${String(index + 1).padStart(3, '0')}`))
  const row = (code: string, index: number, status: typeof entry.status) => ({
    ...entry,
    id: `en-robot-${index}`,
    eventId,
    groupId: 'g-robots',
    name: `示例选手${index}`,
    entryNumber: String(index + 1).padStart(3, '0'),
    stationNumber: String(index + 1),
    workCode: code as WorkCode,
    status,
    version: 1,
  })
  await db
    .insert(entries)
    .values([
      ...codes.map((code, index) => row(code, index, index === 0 ? 'dnf' : 'confirmed')),
      row('RDNS', works, 'dns'),
      row('RWDR', works + 1, 'withdrawn'),
    ])
  const seats = crew.map(({ id }, index) => ({
    id: `as-robot-${index}`,
    eventId,
    personId: id,
    role: index === 0 ? ('chief' as const) : ('judge' as const),
    delegationId: null,
  }))
  await db.insert(assignments).values(seats)
  await db.insert(personas).values(
    seats.map(({ id, personId, role }, index) => ({
      id: `robot-${index}`,
      kind: role,
      position: 900 + index,
      personId,
      name: `示例机器人${index}`,
      title: '机器人',
      titleEn: 'Robot',
      grants: [grantOf(role, id, eventId)],
      home: '/marking',
    })),
  )
  const [chief = '', ...others] = seats.map((_, index) => `robot-${index}`)
  return { eventId, chief, judges: others, works: codes.toSorted() }
}

function grantOf(role: 'chief' | 'judge', assignmentId: string, eventId: string): Grant {
  return role === 'chief'
    ? { role, eventId: eventId as EventId }
    : { role, eventId: eventId as EventId, assignmentId: assignmentId as AssignmentId }
}

/** A scheme of 150 aspects in three weighted parts: a paper, five criteria of measured and judged work, a performance. */
export function robotDraft(): MarkingSchemeDraft {
  const chance = chanceOf(150)
  const sections = [{ id: '1', name: '示例技能', marks: '100' }]
  const facts = { section: '1' }
  const practical = (letter: string): readonly Aspect[] =>
    Array.from({ length: letter === 'F' ? 28 : 30 }, (_, index): Aspect => {
      const common = {
        ...facts,
        description: `${letter} 第${index + 1}项`,
        maxMark: chance.pick(['0.10', '0.25', '0.50', '0.75', '1.00', '1.50']),
      }
      if (index % 6 === 5) return { type: 'judgement', ...common, benchmarks: ['未达', '达到', '部分超过', '优秀'] }
      switch (index % 5) {
        case 0:
          return { type: 'measurement', ...common, calculation: { type: 'PASS_FAIL' } }
        case 1:
          return {
            type: 'measurement',
            ...common,
            calculation: { type: 'NUMBER_COMPLETED', possible: chance.whole(2, 9) },
          }
        case 2:
          return {
            type: 'measurement',
            ...common,
            calculation: { type: 'CHOICE', deductionType: 'PERCENT', deductions: ['0', '33.3', '66.6', '100'] },
          }
        case 3:
          return {
            type: 'measurement',
            ...common,
            calculation: {
              type: 'REGULAR_DIFFERENCE_DEDUCTION',
              target: '12.5',
              difference: '0.3',
              deduction: '10',
              deductionType: 'PERCENT',
            },
          }
        default:
          return { type: 'measurement', ...common, calculation: { type: 'MANUAL' } }
      }
    })
  const criterion = (letter: string, part: string, name: string, aspects: readonly Aspect[]) => ({
    letter,
    part,
    name,
    mark: '100',
    subCriteria: [{ code: `${letter}1`, name, day: 1, aspects }],
  })
  return {
    name: '示例·机器人评分标准',
    sections,
    parts: [
      { code: 'T', name: '理论', kind: 'theory', weightPercent: '20' },
      { code: 'P', name: '实操', kind: 'practical', weightPercent: '70' },
      { code: 'S', name: '展演', kind: 'module', weightPercent: '10' },
    ],
    criteria: [
      criterion('A', 'T', '理论卷', [
        { type: 'theory', ...facts, description: '理论卷面', maxMark: '100', decimals: 1 },
      ]),
      ...['B', 'C', 'D', 'E', 'F'].map((letter) => criterion(letter, 'P', `模块${letter}`, practical(letter))),
      criterion('G', 'S', '现场展演', [
        { type: 'panel', ...facts, description: '现场展演', maxMark: '10', decimals: 1, dropHighest: 1, dropLowest: 1 },
      ]),
    ],
  }
}

/** The scheme imported and locked, so that marking may begin. */
export async function lockRobotScheme(chief: ApiClient, eventId: string): Promise<void> {
  const version = async () => (await chief.schemes.get({ eventId })).event.version
  await chief.schemes.save({
    eventId,
    version: await version(),
    origin: 'robots',
    roundingPoint: 'total',
    draft: robotDraft(),
  })
  await chief.schemes.lock({ eventId, version: await version() })
}
