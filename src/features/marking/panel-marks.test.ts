import { expect, it } from 'vitest'
import type { PanelRule } from '#domain/marking/aspect-rule'
import { shownMark } from './cells'
import { panelSeats } from './panel-marks'
import { runningTotal } from './running-total'
import { buildModel, cellOf } from './sheet-model'
import { aspectOf, mark, sheetOf } from './test-sheet'

const aspects = [aspectOf('a1', { maxMark: '10', scale: { decimals: 1, dropHighest: 1, dropLowest: 1 } })]

function panel(values: readonly (string | null)[]) {
  const marks = values.flatMap((value, index) => (value === null ? [] : [mark(index + 1, index + 1, value)]))
  const model = buildModel({ ...sheetOf('panel', marks), aspects, judges: values.length }, [])
  const view = cellOf(model, { aspectId: 'a1', workCode: 'K01' })
  if (view === undefined) throw new Error('no cell')
  return { view, seats: panelSeats(view, view.rule as PanelRule) }
}

it('once all are in, one highest and one lowest mark are dropped', () => {
  const { view, seats } = panel(['8.1', '9', '8.4', '8.4', '7'])
  expect(seats.map(({ dropped }) => dropped)).toEqual([null, 'highest', null, null, 'lowest'])
  expect(shownMark(view)).toBe('8.30')
  expect(runningTotal([view])).toEqual({ total: '8.30', settled: 1, all: 1 })
})

it('an absent judge is left out before that', () => {
  const { view, seats } = panel(['8.1', '9', 'absent', '8.4', '8.4', '7'])
  expect(seats.map(({ dropped }) => dropped)).toEqual([null, 'highest', null, null, null, 'lowest'])
  expect(shownMark(view)).toBe('8.30')
})

it('before that nothing is dropped', () => {
  const { view, seats } = panel(['8.1', '9', null, '8.4', '7'])
  expect(seats.every(({ dropped }) => dropped === null)).toBe(true)
  expect(view.entered).toBe(4)
})
