import { describe, expect, it } from 'vitest'
import { checkDay } from './check-day'
import type { DayItem, DaySettings } from './programme'
import { item, round, world } from './test-day'

function codesOf(items: readonly DayItem[], settings: Partial<DaySettings> = {}): string[] {
  return checkDay(items, world(settings)).map(({ reason }) => reason.code)
}

const sound = [...round(480, 1), ...round(600, 2)]

describe('a programme', () => {
  it('that holds has no findings', () => {
    expect(codesOf(sound)).toEqual([])
  })

  it.each<[string, readonly DayItem[], Partial<DaySettings>, string[]]>([
    ['two things for everybody at once', [item(480, 30), item(500, 30)], {}, ['day.overlap']],
    ['two things for one batch at once', [...sound, item(520, 10, { batch: 1 })], {}, ['day.batch_overlap']],
    ['something for everybody during a module', [...sound, item(520, 10)], {}, ['day.batch_overlap']],
    ['things that touch', [item(480, 30), item(510, 30)], {}, []],
    ['judges at work during a module of others', [...sound, item(640, 30, { kind: 'marking' })], {}, []],
    [
      'two batches in one place',
      [...round(480, 1, { place: '1号场' }), ...round(540, 2, { place: '1号场' })],
      {},
      ['day.place_taken'],
    ],
    ['past midnight', [item(1430, 20)], {}, ['day.over_midnight']],
    ['past the limit', [item(1070, 20)], {}, ['day.ends_too_late']],
    ['before the days of the stage', [item(480, 20, { day: '2024-10-12' })], {}, ['day.outside_stage']],
    ['on the day of setting up', [item(480, 20, { day: '2024-10-13', kind: 'report' })], {}, []],
    [
      'a break on the day of setting up',
      [item(480, 20, { day: '2024-10-13', kind: 'break' })],
      {},
      ['day.outside_stage'],
    ],
    ['a module without check-in', sound.filter(({ id }) => id !== '1-check'), {}, ['day.check_in_missing']],
    ['a module without draw', sound.filter(({ id }) => id !== '2-draw'), {}, ['day.draw_missing']],
    [
      'a second module without drawing again',
      [...round(480, 1), item(620, 30, { kind: 'module', batch: 1 }), ...round(700, 2)],
      {},
      ['day.check_in_missing', 'day.draw_missing'],
    ],
    [
      'the same where one draw is enough',
      [...round(480, 1), item(620, 30, { kind: 'module', batch: 1 }), ...round(700, 2)],
      { drawEachModule: false },
      [],
    ],
    [
      'too little rest',
      [...round(480, 1), item(605, 30, { kind: 'module', batch: 1 }), ...round(700, 2)],
      { drawEachModule: false },
      ['day.rest_too_short'],
    ],
    ['too few workstations', [...round(480, 1, { stations: 4 }), ...round(600, 2)], {}, ['day.batch_too_large']],
    [
      'a module nobody does',
      sound,
      { modules: [{ code: 'B', name: '编程', minutes: 60, stations: 1 }] },
      ['day.module_missed', 'day.module_missed'],
    ],
    [
      'marking before the work is done',
      [...sound, item(690, 30, { kind: 'marking', module: 'A' })],
      {},
      ['day.marking_too_early'],
    ],
    [
      'marking one batch while the next works',
      [...sound, item(640, 30, { kind: 'marking', module: 'A', batch: 1 })],
      {},
      [],
    ],
  ])('%s', (_name, items, settings, codes) => {
    expect(codesOf(items, settings)).toEqual(codes)
  })

  it('names the items, the batch and the minute', () => {
    const clash = item(520, 10, { id: 'speech', batch: 1 })
    expect(checkDay([...sound, clash], world())).toEqual([
      {
        severity: 'block',
        itemIds: ['speech', '1-module'],
        reason: { code: 'day.batch_overlap', params: { first: '1-module', second: 'speech', at: '08:40', batch: 1 } },
      },
    ])
  })
})
