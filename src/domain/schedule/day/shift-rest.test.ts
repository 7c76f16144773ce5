import { describe, expect, it } from 'vitest'
import { shiftRest, type ShiftRest } from './shift-rest'
import { item, round, world } from './test-day'

const lunch = item(720, 90, { id: 'lunch', kind: 'break', fixed: true, minDuration: 60 })
const speech = item(960, 30, { id: 'speech', fixed: true })
const afternoon = [item(810, 60, { id: 'marking', kind: 'marking' }), item(870, 30, { id: 'talk' }), speech]
const items = [...round(480, 1), ...round(600, 2), lunch, ...afternoon]

function shift(change: Partial<ShiftRest> = {}) {
  const from = { day: '2024-10-15', minute: 600 }
  return shiftRest({ items, from, byMinutes: 20, cutPauses: true, begun: new Set(), ...change }, world())
}

function timesOf({ changes }: ReturnType<typeof shift>) {
  return changes.map(({ itemId, after }) => [itemId, after.start, after.duration])
}

describe('shifting the rest of the day', () => {
  it('moves what floats, cuts the pause, and leaves what is fixed and what came before', () => {
    expect(timesOf(shift())).toEqual([
      ['2-check', 620, 15],
      ['2-draw', 635, 15],
      ['2-module', 650, 90],
      ['lunch', 740, 70],
    ])
  })

  it('what a pause cannot take up goes on after it', () => {
    expect(timesOf(shift({ byMinutes: 45 })).slice(3)).toEqual([
      ['lunch', 765, 60],
      ['marking', 825, 60],
      ['talk', 885, 30],
    ])
  })

  it('without cutting pauses a fixed one stays, and the overlap is named', () => {
    const shifted = shift({ cutPauses: false })
    expect(timesOf(shifted)).toContainEqual(['talk', 890, 30])
    expect(timesOf(shifted).some(([id]) => id === 'lunch')).toBe(false)
    expect(shifted.findings.map(({ reason }) => reason.code)).toEqual(['day.batch_overlap'])
  })

  it('leaves what has begun', () => {
    expect(timesOf(shift({ begun: new Set(['2-check']) }))[0]).toEqual(['2-draw', 635, 15])
  })

  it('moves earlier too, and changes nothing by nothing', () => {
    expect(timesOf(shift({ byMinutes: -10 }))[0]).toEqual(['2-check', 590, 15])
    expect(shift({ byMinutes: 0 })).toMatchObject({ changes: [], findings: [] })
  })

  it('leaves other days alone', () => {
    const tomorrow = item(700, 30, { id: 'tomorrow', day: '2024-10-16' })
    expect(timesOf(shift({ items: [...items, tomorrow] })).some(([id]) => id === 'tomorrow')).toBe(false)
  })
})
