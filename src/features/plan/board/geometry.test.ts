import { describe, expect, it } from 'vitest'
import type { StageId } from '#domain/ids'
import type { Plan } from '#domain/schedule/plan'
import { barsWithin, topsOf } from './geometry'
import { layRows } from './layout'
import { placed, stageOf } from './test-stages'
import { timeScale } from './time-scale'

const scale = timeScale('month', { from: '2024-10-01', to: '2024-10-31' }, 31 * 40)
const early = stageOf('early')
const late = stageOf('late')
const below = stageOf('below', { cityCode: '370200' })
const plan: Plan = new Map([
  [early.stageId, placed('2024-10-03', '2024-10-04')],
  [late.stageId, placed('2024-10-20', '2024-10-21')],
  [below.stageId, placed('2024-10-03', '2024-10-04')],
])
const rows = layRows(
  [
    { key: '370100', stages: [early, late] },
    { key: '370200', stages: [below] },
  ],
  plan,
  scale,
)
const geometry = { rows, tops: topsOf(rows) }
const end = geometry.tops[2] ?? 0
const row = geometry.tops[1] ?? 0

describe('the bars within a frame', () => {
  const cases: readonly [string, { x: number; y: number }, { x: number; y: number }, readonly StageId[]][] = [
    ['everything', { x: 0, y: 0 }, { x: scale.width, y: end }, [early.stageId, late.stageId, below.stageId]],
    ['one row', { x: 0, y: 0 }, { x: scale.width, y: row - 1 }, [early.stageId, late.stageId]],
    ['both rows of some days, drawn upwards', { x: 200, y: end }, { x: 0, y: 0 }, [early.stageId, below.stageId]],
    ['only what it touches', { x: 119, y: 10 }, { x: 121, y: 11 }, [early.stageId]],
    ['nothing between bars', { x: 300, y: 0 }, { x: 500, y: end }, []],
  ]
  it.each(cases)('%s', (_, one, other, expected) => {
    expect(barsWithin(geometry, one, other)).toEqual(expected)
  })
})
