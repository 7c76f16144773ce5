import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOf, type DayItem } from './programme'
import { projectDay, type Actual } from './project-day'
import { item, round } from './test-day'

const today = '2024-10-15'

function project(items: readonly DayItem[], actuals: readonly Actual[], minute: number, minRest = 15) {
  return projectDay({ items, actuals, now: { day: today, minute }, settings: { minRest } })
}

function begun(itemId: string, startedAt: number, endedAt: number | null = null): Actual {
  return { itemId, startedAt, endedAt }
}

describe('the rest of the day', () => {
  const lunch = item(720, 60, { id: 'lunch', kind: 'break', fixed: true, minDuration: 40 })
  const items = [
    ...round(480, 1),
    ...round(600, 2),
    lunch,
    item(780, 60, { id: 'marking', kind: 'marking', module: 'A' }),
  ]

  it('goes as planned while nothing is late', () => {
    const planned = project(items, [], 470)
    expect([...planned.values()].every(({ shift, state }) => shift === 0 && state === 'to_come')).toBe(true)
  })

  it('follows a module that began late, and says what each item follows', () => {
    const actuals = [begun('1-check', 480, 495), begun('1-draw', 495, 510), begun('1-module', 530)]
    const projected = project(items, actuals, 540)
    expect(projected.get('1-module')).toMatchObject({
      state: 'running',
      start: 530,
      end: 620,
      shift: 20,
      cause: { kind: 'recorded' },
    })
    expect(projected.get('2-check')).toMatchObject({ state: 'to_come', start: 600, shift: 0 })
    expect(projected.get('lunch')).toMatchObject({ start: 720, end: 780 })
  })

  it('a pause gives way, but not below its least length', () => {
    const late = [begun('2-check', 600, 615), begun('2-draw', 615, 645), begun('2-module', 645)]
    const projected = project(
      items,
      [begun('1-check', 480, 495), begun('1-draw', 495, 510), begun('1-module', 510, 600), ...late],
      650,
    )
    expect(projected.get('2-module')).toMatchObject({ end: 735 })
    expect(projected.get('lunch')).toMatchObject({ start: 735, end: 780, cause: { kind: 'after', itemId: '2-module' } })
    const later = late.with(2, begun('2-module', 665))
    const cut = project(
      items,
      [begun('1-check', 480, 495), begun('1-draw', 495, 510), begun('1-module', 510, 600), ...later],
      670,
    )
    expect(cut.get('lunch')).toMatchObject({ start: 755, end: 795 })
  })

  it('waits for what should have begun, and runs on with what should have ended', () => {
    const projected = project(items, [], 500)
    expect(projected.get('1-check')).toMatchObject({ start: 500, end: 515, shift: 20, cause: { kind: 'waiting' } })
    expect(projected.get('1-draw')).toMatchObject({ start: 515, cause: { kind: 'after', itemId: '1-check' } })
    expect(project(items, [begun('1-check', 480)], 520).get('1-check')).toMatchObject({ end: 520, state: 'running' })
  })

  it('lets a batch rest before its next module, as far as was planned', () => {
    const two = [
      item(480, 60, { id: 'a', kind: 'module', batch: 1 }),
      item(555, 60, { id: 'b', kind: 'module', batch: 1 }),
    ]
    expect(project(two, [begun('a', 500, 560)], 561).get('b')).toMatchObject({
      start: 575,
      cause: { kind: 'rest', itemId: 'a', minutes: 15 },
    })
    const tight = [two[0] ?? item(0, 1), item(545, 60, { id: 'c', kind: 'module', batch: 1 })]
    expect(project(tight, [begun('a', 500, 560)], 561).get('c')).toMatchObject({ start: 565 })
  })

  it('leaves other days and other batches alone', () => {
    const tomorrow = item(480, 30, { id: 'tomorrow', day: '2024-10-16' })
    const projected = project([...items, tomorrow], [begun('1-module', 600)], 605)
    expect(projected.get('tomorrow')).toMatchObject({ shift: 0 })
    expect(projected.get('2-draw')).toMatchObject({ start: 620, cause: { kind: 'after', itemId: '2-check' } })
  })
})

describe('whatever is recorded', () => {
  const arbitrary = fc.array(
    fc.record({
      start: fc.integer({ min: 400, max: 1000 }),
      duration: fc.integer({ min: 5, max: 120 }),
      batch: fc.option(fc.integer({ min: 1, max: 3 })),
      kind: fc.constantFrom('module', 'break', 'marking', 'check_in', 'other'),
      late: fc.option(fc.integer({ min: -5, max: 60 })),
    }),
    { minLength: 1, maxLength: 15 },
  )

  it('nothing to come is earlier than planned or than now, and nothing that waited its turn overlaps it', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 380, max: 1100 }), (rows, minute) => {
        const items = rows.map(({ start, duration, batch, kind }, index) =>
          item(start, duration, { id: `r${index}`, batch, kind: kind as DayItem['kind'] }),
        )
        const actuals = rows.flatMap(({ start, late }, index) =>
          late === null ? [] : [begun(`r${index}`, start + late)],
        )
        const projected = project(items, actuals, minute)
        for (const one of items) {
          const shown = projected.get(one.id)
          if (shown?.state !== 'to_come') continue
          expect(shown.start).toBeGreaterThanOrEqual(Math.max(one.start, minute))
          for (const other of items) {
            const before = projected.get(other.id)
            const sameBatch = other.batch === one.batch && other.kind === 'module' && one.kind === 'module'
            if (before !== undefined && sameBatch && endOf(other) <= one.start && other.id !== one.id)
              expect(shown.start).toBeGreaterThanOrEqual(before.end)
          }
        }
      }),
    )
  })
})
