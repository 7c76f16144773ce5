import { describe, expect, it } from 'vitest'
import { groupBy } from '#domain/group-by'
import type { MarkData } from '#contract/marking'
import { planMove, type MoveRequest } from './move-marks'
import * as box from './outbox'
import { nextBatch } from './outbox-batch'
import { buildModel, cellOf, type SheetModel } from './sheet-model'
import { aspectOf, mark, sheetOf } from './test-sheet'

const everything: MoveRequest = { aspects: ['a1', 'a2'], from: 'K01', to: 'K02', mode: 'move' }

describe('marks on the wrong work', () => {
  it('are taken back there and entered where they belong, naming where they were', () => {
    const model = buildModel(sheetOf('judgement', [mark(1, 2, '2'), mark(2, 1, '3')]), [])
    expect(planMove(model, everything).marks).toEqual([
      { aspectId: 'a1', workCode: 'K01', round: 1, value: null, supersedes: ['m1'], movedFrom: null, group: 'm1' },
      { aspectId: 'a1', workCode: 'K02', round: 1, value: '2', supersedes: [], movedFrom: 'm1', group: 'm1' },
    ])
  })

  it('do not push out what I entered there; both may change places instead', () => {
    const model = buildModel(sheetOf('judgement', [mark(1, 2, '2'), mark(2, 2, '3', { workCode: 'K02' })]), [])
    const plan = planMove(model, everything)
    expect(plan.marks).toEqual([])
    expect(plan.rows[0]).toMatchObject({ blocked: 'occupied', from: { after: '2' }, to: { after: '3' } })
    expect(planMove(model, { ...everything, mode: 'swap' }).marks).toMatchObject([
      { workCode: 'K01', value: '3', supersedes: ['m1'], movedFrom: 'm2' },
      { workCode: 'K02', value: '2', supersedes: ['m2'], movedFrom: 'm1' },
    ])
  })

  it('stay where two values contradict each other', () => {
    const model = buildModel(sheetOf('measurement', [mark(1, null, '1'), mark(2, null, '0')]), [])
    expect(planMove(model, { ...everything, mode: 'swap' }).marks).toEqual([])
  })

  it('leave the round they were given in, so that a spread they caused is gone', () => {
    const model = buildModel(sheetOf('judgement', [mark(1, 1, '0'), mark(2, 2, '3'), mark(3, 3, '0')]), [])
    expect(planMove(model, everything).marks).toMatchObject([
      { round: 1, value: null },
      { workCode: 'K02', value: '3' },
    ])
  })

  it.each(Array.from({ length: 60 }, (_, index) => index + 1))('are neither lost nor doubled (%i)', (seed) => {
    const random = randomOf(seed)
    const works = ['K01', 'K02', 'K03']
    const aspects = ['a1', 'a2', 'a3', 'a4'].map((id) => aspectOf(id))
    const marks = aspects.flatMap(({ id: aspectId }, row) =>
      works.flatMap((workCode, column) => {
        if (random() < 0.4) return []
        return [mark(row * 10 + column + 1, 2, String(Math.floor(random() * 4)), { aspectId, workCode })]
      }),
    )
    const sheet = { ...sheetOf('judgement', marks), works, aspects }
    const before = buildModel(sheet, [])
    const request = {
      aspects: aspects.filter(() => random() < 0.7).map(({ id }) => id),
      from: works[seed % 3] as string,
      to: works[(seed + 1) % 3] as string,
      mode: seed % 2 === 0 ? 'move' : 'swap',
    } as const
    const there = apply(before, request, 'go')
    expect(valuesOf(there)).toEqual(valuesOf(before))
    expect(
      placed(
        apply(
          there,
          { ...request, aspects: movedAspects(before, request), from: request.to, to: request.from },
          'back',
        ),
      ),
    ).toEqual(placed(before))
  })
})

it('a whole work of 200 aspects is moved in batches of at most a hundred that hold whole pairs', () => {
  const aspects = Array.from({ length: 200 }, (_, index) => aspectOf(`a${index}`))
  const marks = aspects.map(({ id: aspectId }, index) => mark(index + 1, 2, '2', { aspectId }))
  const model = buildModel({ ...sheetOf('judgement', marks), aspects }, [])
  const moved = planMove(model, { ...everything, aspects: aspects.map(({ id }) => id) }).marks
  let outbox = moved.reduce<box.Outbox>((all, draft, index) => {
    const facts = { id: `n${index}`, enteredAt: '2024-07-25T09:00:00.000Z', reason: '录错作品' }
    return box.put(all, 'f1', { kind: 'mark', ...facts, ...draft })
  }, [])
  const sizes: number[] = []
  for (let batch = nextBatch(outbox, true); batch !== null; batch = nextBatch(outbox, true)) {
    const { items } = batch
    sizes.push(items.length)
    const halves = groupBy(items, ({ group }) => group)
    expect([...halves.values()].every((pair) => pair.length === 2 && pair[0]?.aspectId === pair[1]?.aspectId)).toBe(
      true,
    )
    const answers = items.map(({ id }): box.ItemAnswer => ({ id, state: 'confirmed', reasons: [] }))
    outbox = box.markAnswered(outbox, new Set(items.map(({ id }) => id)), answers)
  }
  expect(sizes).toEqual([100, 100, 100, 100])
})

function movedAspects(model: SheetModel, request: MoveRequest): readonly string[] {
  return planMove(model, request)
    .rows.filter(({ blocked }) => blocked === null)
    .map(({ aspectId }) => aspectId)
}

function apply(model: SheetModel, request: MoveRequest, name: string): SheetModel {
  const added = planMove(model, request).marks.map((moved, index): MarkData =>
    mark(100, 2, moved.value, { ...moved, id: `${name}${index}`, supersedes: [...moved.supersedes] }),
  )
  return buildModel({ ...model.sheet, marks: [...model.sheet.marks, ...added] }, [])
}

/** All values of each aspect, whatever work they stand on. */
function valuesOf(model: SheetModel): readonly string[] {
  return placed(model)
    .map(([place, value]) => `${place?.split(' ')[0]} ${value}`)
    .sort()
}

function placed(model: SheetModel): readonly (readonly [string, string])[] {
  return model.sheet.aspects.flatMap(({ id: aspectId }) =>
    model.sheet.works.flatMap((workCode) => {
      const own = cellOf(model, { aspectId, workCode })?.own ?? null
      return own === null ? [] : [[`${aspectId} ${workCode}`, own] as const]
    }),
  )
}

function randomOf(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
