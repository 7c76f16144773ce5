import type { MarkData, NoteData } from '#contract/marking'
import type { SheetFacts } from './facts'
import type { NewMark } from './outbox'

/* Small sheets for tests of pure files: aspects a1 …, works K01 …, asked by judge 2 of three. */

export const aspectOf = (id: string, more: Partial<SheetFacts['aspects'][number]> = {}) => ({
  id,
  code: id,
  description: id,
  extra: null,
  requirement: null,
  maxMark: '1.50',
  calculation: null,
  benchmarks: ['', '', '', ''],
  scale: null,
  ...more,
})

export function sheetOf(
  type: SheetFacts['type'],
  marks: readonly MarkData[] = [],
  more: Partial<SheetFacts> = {},
): SheetFacts {
  return {
    type,
    aspects: [aspectOf('a1'), aspectOf('a2')],
    works: ['K01', 'K02'],
    judges: type === 'measurement' ? 1 : type === 'panel' ? 5 : type === 'theory' ? 2 : 3,
    myPosition: 2,
    rounds: [],
    marks: [...marks],
    notes: [],
    ...more,
  }
}

/** A recorded value of K01 a1; `seq` also names it, as m1 and so on. */
export function mark(seq: number, judge: number | null, value: string | null, more: Partial<MarkData> = {}): MarkData {
  const at = `2024-07-25T09:00:${String(seq % 60).padStart(2, '0')}.000Z`
  return {
    id: `m${seq}`,
    seq,
    aspectId: 'a1',
    workCode: 'K01',
    judge,
    mine: judge === 2,
    round: 1,
    value,
    supersedes: [],
    movedFrom: null,
    reason: null,
    by: judge,
    device: null,
    enteredAt: at,
    receivedAt: at,
    ...more,
  }
}

export function note(id: string, more: Partial<NoteData> = {}): NoteData {
  return {
    id,
    aspectId: 'a1',
    workCode: 'K01',
    kind: 'unsure',
    text: '',
    supersedes: [],
    judge: 2,
    mine: true,
    enteredAt: '2024-07-25T09:00:00.000Z',
    ...more,
  }
}

/** A mark of K01 a1 still on the device. */
export function item(id: string, value: string | null, more: Partial<NewMark> = {}): NewMark {
  return {
    kind: 'mark',
    id,
    aspectId: 'a1',
    workCode: 'K01',
    value,
    round: 1,
    supersedes: [],
    reason: null,
    enteredAt: '2024-07-25T09:30:00.000Z',
    ...more,
  }
}
