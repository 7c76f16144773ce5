import { describe, expect, it } from 'vitest'
import type { MarkData } from '#contract/marking'
import { markOf } from './cells'
import type { SheetFacts } from './facts'
import { put, type Outbox } from './outbox'
import { buildModel, cellOf, nextModel, type SheetModel } from './sheet-model'
import { countAll } from './tally'
import { aspectOf, item, mark, note, sheetOf } from './test-sheet'

const cell = { aspectId: 'a1', workCode: 'K01' }

describe('a sheet that changes', () => {
  it('keeps every cell that was not touched, and the lanes they lie in', () => {
    const sheet = sheetOf('judgement', [mark(1, 2, '1')])
    const before = buildModel(sheet, [])
    const after = nextModel(before, sheet, put([], 'f1', item('d1', '2', { aspectId: 'a2' })))
    expect(after.byWork.get('K02')).toBe(before.byWork.get('K02'))
    expect(after.byAspect.get('a1')).toBe(before.byAspect.get('a1'))
    expect(cellOf(after, cell)).toBe(cellOf(before, cell))
    expect(after.byAspect.get('a2')?.get('K01')).toBe(after.byWork.get('K01')?.get('a2'))
    expect(after.byWork.get('K01')?.get('a2')).toMatchObject({ own: '2', wants: 'others' })
    expect(after.tally).toMatchObject({ all: 4, done: 2 })
  })

  it('is the same for the same facts fetched anew', () => {
    const before = buildModel(sheetOf('judgement', [mark(1, 2, '1')]), [])
    const sheet = { ...before.sheet, marks: [mark(1, 2, '1')] }
    expect(nextModel(before, sheet, []).byWork).toBe(before.byWork)
  })

  it('counts doubts and calls until somebody ends them', () => {
    const sheet = { ...sheetOf('judgement'), notes: [note('n1'), note('n2', { kind: 'flag' })] }
    const before = buildModel(sheet, [])
    expect(before.tally).toMatchObject({ unsure: 1, flags: 1 })
    const ended = { ...sheet, notes: [...sheet.notes, note('n3', { kind: 'clear', supersedes: ['n2'], judge: null })] }
    expect(nextModel(before, ended, []).tally).toMatchObject({ unsure: 1, flags: 0 })
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is what it would be if it were built anew, whatever came (%i)', (seed) => {
    const random = randomOf(seed)
    const type = types[seed % 4] ?? 'judgement'
    let sheet = bigSheet(type)
    let outbox: Outbox = []
    let model = buildModel(sheet, outbox)
    for (let seq = 1; seq <= 120; seq += 1) {
      const made = randomMark(random, sheet, seq)
      if (random() < 0.5) sheet = withMarks(sheet, sheet.marks.concat(made))
      else if (random() < 0.2) sheet = withMarks(sheet, shuffledLate(sheet.marks, made))
      else if (random() < 0.3) outbox = outbox.slice(1)
      else outbox = put(outbox, 'f1', item(`d${seq}`, made.value, { ...placeOf(made), round: made.round }))
      if (random() < 0.1) sheet = { ...sheet, rounds: toldOf(random, sheet) }
      model = nextModel(model, sheet, outbox)
    }
    expect(shown(model)).toEqual(shown(buildModel(sheet, outbox)))
    expect(model.tally).toEqual(countAll(model.byWork))
  })

  it.each([11, 12, 13, 14, 15, 16, 17, 18])('says of every cell what the domain says (%i)', (seed) => {
    const random = randomOf(seed)
    const empty = bigSheet(types[seed % 4] ?? 'judgement')
    const marks = Array.from({ length: 400 }, (_, index) => randomMark(random, empty, index + 1))
    const rounds = toldOf(random, empty)
    for (const lane of buildModel({ ...empty, marks, rounds }, []).byWork.values()) {
      for (const view of lane.values()) expect(view.state).toBe(markOf(view).state)
    }
  })
})

const types = ['judgement', 'measurement', 'panel', 'theory'] as const

function withMarks(sheet: SheetFacts, marks: MarkData[]): SheetFacts {
  return { ...sheet, marks }
}

function bigSheet(type: SheetFacts['type']): SheetFacts {
  return {
    ...sheetOf(type),
    works: ['K01', 'K02', 'K03', 'K04'],
    aspects: [
      aspectOf('a1', { calculation: { type: 'MANUAL' } }),
      aspectOf('a2', { calculation: { type: 'NUMBER_COMPLETED', possible: 2 } }),
      aspectOf('a3'),
    ],
  }
}

function randomMark(random: () => number, { type, aspects, works, judges }: SheetFacts, seq: number): MarkData {
  const pick = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)] as Thing
  const judge = type === 'measurement' ? null : 1 + Math.floor(random() * judges)
  const value = pick(type === 'panel' ? ['1', '0.5', 'absent', null] : ['0', '1', '1.0', '2', '3', null])
  const supersedes = random() < 0.5 ? [`m${Math.floor(random() * seq)}`, `m${seq - 1}`, `m${seq - 2}`] : []
  const round = random() < 0.15 ? 2 : 1
  return mark(seq, judge, value, { aspectId: pick(aspects).id, workCode: pick(works), round, supersedes })
}

/** Some cells are in a round whose scores are hidden. */
function toldOf(random: () => number, { aspects, works }: SheetFacts): SheetFacts['rounds'] {
  const cells = aspects.flatMap(({ id }) => works.map((workCode) => ({ aspectId: id, workCode })))
  return cells.filter(() => random() < 0.2).map((cell) => ({ ...cell, round: random() < 0.5 ? 2 : 3 }))
}

function placeOf({ aspectId, workCode }: MarkData) {
  return { aspectId, workCode }
}

/** Another judge's mark turns up between older ones. */
function shuffledLate(marks: readonly MarkData[], made: MarkData): MarkData[] {
  return [...marks.slice(0, -2), made, ...marks.slice(-2)].map((one) => ({ ...one }))
}

function shown({ byWork, byAspect }: SheetModel) {
  const plain = (lanes: SheetModel['byWork']) => [...lanes].map(([id, lane]) => [id, [...lane.entries()]])
  return [plain(byWork), plain(byAspect)]
}

function randomOf(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
