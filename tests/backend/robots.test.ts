import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import type { AspectData } from '#contract/marking'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addRobotEvent, lockRobotScheme, robotDraft, type RobotEvent } from '#tests/support/robot-event'
import { robotJudge, sendAll, type as typed, type RobotJudge } from '#tests/support/robot-judge'
import { chanceOf } from '../marking/chance'
import { referenceState, referenceTotal, type ReferenceAspect, type ReferenceCalculation } from '../marking/reference'

/*
 * A whole event by robots through the API: 60 works, 150 aspects, three judges on each judged one, a paper typed twice,
 * a performance before six. They correct, take back, type on the wrong work, disagree, contradict each other offline,
 * send twice; judges are absent. In the end every total is the reference's, which saw only what was meant.
 */

let test: TestBackend
let event: RobotEvent
let chief: ApiClient
let robots: readonly RobotJudge[]
const chance = chanceOf(20_241_015)
/** What is meant to stand at last: by form type, aspect, work; a value per seat. */
const meant = new Map<string, string[]>()
const told = { corrections: 0, moves: 0, rescored: 0, conflicts: 0, absences: 0, taken: 0 }

beforeAll(async () => {
  test = await openTestBackend()
  event = await addRobotEvent(test, { works: 60, judges: 6 })
  chief = await test.as(event.chief)
  await lockRobotScheme(chief, event.eventId)
  robots = await Promise.all(event.judges.map(async (name) => robotJudge(name, await test.as(name))))
})
afterAll(() => test.close())

interface Cell {
  readonly formId: string
  readonly aspect: AspectData
  readonly aspectId: string
  readonly workCode: string
  readonly seated: readonly RobotJudge[]
}

function formsOf(kind: string): Cell[] {
  const sheets = new Map(robots.flatMap(({ sheets: own }) => [...own]))
  return [...sheets.values()]
    .filter(({ type }) => type === kind)
    .flatMap(({ formId, aspects, works }) => {
      const seated = robots
        .filter(({ sheets: own }) => own.has(formId))
        .toSorted(
          (one, other) => (one.sheets.get(formId)?.myPosition ?? 0) - (other.sheets.get(formId)?.myPosition ?? 0),
        )
      return works.flatMap((workCode) =>
        aspects.map((aspect) => ({ formId, aspect, aspectId: aspect.id, workCode, seated })),
      )
    })
}

function placeOf({ formId, aspectId, workCode }: Cell) {
  return { formId, aspectId, workCode }
}

function mean(cell: Cell, values: readonly string[]): void {
  meant.set(`${cell.aspectId} ${cell.workCode}`, [...values])
}

function isMeant({ aspectId, workCode }: Cell): boolean {
  return meant.has(`${aspectId} ${workCode}`)
}

function measuredValue({ calculation, maxMark }: AspectData): string {
  switch (calculation?.type) {
    case 'NUMBER_COMPLETED':
      return String(chance.whole(0, calculation.possible))
    case 'CHOICE':
      return String(chance.whole(1, calculation.deductions.length))
    case 'REGULAR_DIFFERENCE_DEDUCTION':
      return (chance.whole(1100, 1400) / 100).toFixed(2)
    case 'MANUAL':
      return (chance.whole(0, Math.round(Number(maxMark) * 100)) / 100).toFixed(2)
    default:
      return chance.pick(['0', '1'])
  }
}

function otherValue(aspect: AspectData, value: string): string {
  for (;;) {
    const other = measuredValue(aspect)
    if (Number(other) !== Number(value)) return other
  }
}

/** The group's recorder enters; now and then somebody beside does too, without knowing. Answers what the chief must settle. */
function measure(cell: Cell): { readonly cell: Cell; readonly value: string } | null {
  const [recorder, second] = cell.seated
  if (recorder === undefined || second === undefined) throw new Error('a measured form has judges')
  const value = measuredValue(cell.aspect)
  const place = placeOf(cell)
  mean(cell, [value])
  if (chance.happens(0.03)) {
    typed(recorder, { ...place, value: otherValue(cell.aspect, value) })
    typed(recorder, { ...place, value, reason: '复测后更正' })
    told.corrections += 1
  } else if (chance.happens(0.02)) {
    typed(recorder, { ...place, value: otherValue(cell.aspect, value) })
    typed(recorder, { ...place, value: null, reason: '录错，先撤回' })
    typed(recorder, { ...place, value })
    told.taken += 1
  } else typed(recorder, { ...place, value })
  if (chance.happens(0.02)) typed(second, { ...place, value, unaware: true })
  else if (chance.happens(0.01)) {
    typed(second, { ...place, value: otherValue(cell.aspect, value), unaware: true })
    told.conflicts += 1
    return { cell, value }
  }
  return null
}

/** A value typed on the wrong work and brought to the right one, the wrong one then entered itself. */
function misplace(wrong: Cell, right: Cell): void {
  const [recorder] = right.seated
  if (recorder === undefined) throw new Error('a measured form has judges')
  const value = measuredValue(right.aspect)
  const own = measuredValue(wrong.aspect)
  const movedFrom = typed(recorder, { ...placeOf(wrong), value })
  const group = `${recorder.name}-move-${told.moves}`
  typed(recorder, { ...placeOf(wrong), value: null, reason: '录错作品，移走', group })
  typed(recorder, { ...placeOf(right), value, movedFrom, reason: '自他件移来', group })
  typed(recorder, { ...placeOf(wrong), value: own })
  mean(right, [value])
  mean(wrong, [own])
  told.moves += 1
}

interface Again {
  readonly cell: Cell
  readonly values: readonly string[]
}

/** Everybody scores; sometimes too far apart, to be scored again once all are in. */
function judge(cell: Cell): Again | null {
  const least = chance.whole(0, 2)
  const values = cell.seated.map(() => String(least + chance.whole(0, 1)))
  mean(cell, values)
  const apart = chance.happens(0.04)
  for (const [seat, robot] of cell.seated.entries()) {
    const value = apart ? (seat === 0 ? '0' : '3') : (values[seat] ?? '0')
    typed(robot, { ...placeOf(cell), value })
  }
  return apart ? { cell, values } : null
}

function typePaper(cell: Cell): Again | null {
  const value = (chance.whole(0, 1000) / 10).toFixed(1)
  const mistyped = chance.happens(0.1) ? (Number(value) < 50 ? '87.5' : '12.5') : value
  mean(cell, [value, value])
  for (const [seat, robot] of cell.seated.entries())
    typed(robot, { ...placeOf(cell), value: seat === 1 ? mistyped : value })
  return mistyped === value ? null : { cell, values: [value, value] }
}

function perform(cell: Cell): { readonly cell: Cell; readonly absent: number } | null {
  const absent = chance.happens(0.2) ? chance.whole(0, cell.seated.length - 1) : null
  const values = cell.seated.map((_, seat) => (seat === absent ? 'absent' : (chance.whole(0, 100) / 10).toFixed(1)))
  mean(cell, values)
  for (const [seat, robot] of cell.seated.entries())
    if (seat !== absent) typed(robot, { ...placeOf(cell), value: values[seat] ?? '0' })
  return absent === null ? null : { cell, absent }
}

it('ends with the totals of the reference, to the last digit', async () => {
  const measured = formsOf('measurement')
  expect(measured.length + formsOf('judgement').length + 120).toBe(60 * 150)
  const conflicts: { cell: Cell; value: string }[] = []
  for (const [index, cell] of measured.entries()) {
    if (isMeant(cell)) continue
    const right = measured.find((other) => other.aspectId === cell.aspectId && other !== cell && !isMeant(other))
    if (index % 97 === 0 && right !== undefined) {
      misplace(cell, right)
      continue
    }
    const conflict = measure(cell)
    if (conflict !== null) conflicts.push(conflict)
  }
  const again = [...formsOf('judgement').map(judge), ...formsOf('theory').map(typePaper)].filter((one) => one !== null)
  const absences = formsOf('panel')
    .map(perform)
    .filter((one) => one !== null)
  await sendAll(robots, chance)

  for (const { cell, values } of again) {
    for (const [seat, robot] of cell.seated.entries()) {
      typed(robot, { ...placeOf(cell), round: 2, value: values[seat] ?? '0', reason: '合议后重新评分' })
    }
    told.rescored += 1
  }
  await sendAll(robots, chance)
  await settleConflicts(conflicts)
  for (const { cell, absent } of absences) {
    await chief.marking.declareAbsent({
      eventId: event.eventId,
      formId: cell.formId,
      judge: absent + 1,
      workCodes: [cell.workCode],
      reason: '临时离场',
    })
    told.absences += 1
  }
  await chief.marking.imposePenalty({
    eventId: event.eventId,
    id: 'pen-1',
    workCode: event.works[1] ?? '',
    kind: 'deduct',
    module: null,
    points: '5',
    reason: '首次警告',
  })
  await chief.marking.imposePenalty({
    eventId: event.eventId,
    id: 'pen-2',
    workCode: event.works[2] ?? '',
    kind: 'void_module',
    module: 'C',
    points: null,
    reason: '违规使用工具',
  })

  for (const robot of robots) for (const formId of robot.sheets.keys()) await robot.client.marking.signSheet({ formId })
  const before = await chief.marking.desk({ eventId: event.eventId })
  expect(before.event.markingState).toBe('awaiting_sign_off')
  const desk = await chief.marking.signEvent({ eventId: event.eventId, version: before.event.version })

  expect(desk.works.map(({ workCode }) => workCode)).toEqual(event.works)
  const wanted = Object.fromEntries(event.works.map((workCode) => [workCode, wantedTotal(workCode)]))
  const got = Object.fromEntries(
    desk.works.map(({ workCode, total, raw, parts }) => [
      workCode,
      { total, raw, parts: parts.map(({ counts }) => counts) },
    ]),
  )
  expect(got).toEqual(wanted)
  expect(Object.entries(told).filter(([, count]) => count < 5)).toEqual([])
}, 240_000)

async function settleConflicts(conflicts: readonly { readonly cell: Cell; readonly value: string }[]): Promise<void> {
  const { rows } = await chief.marking.findings({ eventId: event.eventId })
  const found = rows.filter(({ kind }) => kind === 'conflict')
  expect(found).toHaveLength(conflicts.length)
  for (const [index, { cell, value }] of conflicts.entries()) {
    const row = found.find(({ aspect, workCode }) => aspect.id === cell.aspectId && workCode === cell.workCode)
    expect(row?.values.map((one) => one.value)).toContain(value)
    await chief.marking.settle({
      eventId: event.eventId,
      aspectId: cell.aspectId,
      workCode: cell.workCode,
      markId: `settled-${index}`,
      judge: null,
      value,
      supersedes: row?.values.map(({ markId }) => markId) ?? [],
      reason: '核对纸质记录',
    })
  }
}

/** The total as the reference has it, from what was meant and the scheme's own draft. */
function wantedTotal(workCode: string) {
  const draft = robotDraft()
  const byCode = new Map(
    robots.flatMap(({ sheets }) =>
      [...sheets.values()].flatMap(({ aspects }) => aspects.map((aspect) => [aspect.description, aspect] as const)),
    ),
  )
  const criteria = draft.criteria.map(({ letter, part = null, subCriteria }) => ({
    letter,
    part,
    aspects: subCriteria.flatMap(({ aspects }) =>
      aspects.map((aspect) => {
        const id = byCode.get(aspect.description)?.id ?? ''
        const reference: ReferenceAspect = {
          type: aspect.type,
          maxMark: aspect.maxMark,
          calculation:
            aspect.type === 'measurement' ? (aspect.calculation as ReferenceCalculation) : { type: 'MANUAL' },
          dropHighest: 1,
          dropLowest: 1,
          values: meant.get(`${id} ${workCode}`) ?? [null],
        }
        const state = referenceState(reference)
        if (typeof state === 'string') throw new Error(`${aspect.description} of ${workCode} is ${state}`)
        return { maxMark: aspect.maxMark, mark: state.mark }
      }),
    ),
  }))
  const { total, raw, parts } = referenceTotal({
    criteria,
    parts: draft.parts,
    roundingPoint: 'total',
    deductions: workCode === event.works[1] ? ['5'] : [],
    voidModules: workCode === event.works[2] ? ['C'] : [],
  })
  return { total, raw, parts }
}
