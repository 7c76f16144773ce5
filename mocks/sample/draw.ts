import type { WorkCode } from '#domain/ids'
import { padded } from './numbering'
import type { Random } from './random'

/** The blind chain of one event (rule book 3): three draws that have nothing to do with one another. */
export interface Draw {
  /** 参赛编号 as it is while registration runs: in order of arrival. */
  inOrder(index: number): string
  entryNumber(index: number): string
  stationNumber(index: number): string
  workCode(index: number): WorkCode
}

/** Without 0 1 I O, which people mistake for one another. */
const letters = [...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ']
const codeLength = 4

export function makeDraw(count: number, random: Random): Draw {
  const places = Array.from({ length: count }, (_, index) => index)
  const numbers = random.shuffle(places)
  const stations = random.shuffle(places)
  const codes = makeCodes(count, random)
  return {
    inOrder: (index) => padded(index + 1, 3),
    entryNumber: (index) => padded((numbers[index] ?? index) + 1, 3),
    stationNumber: (index) => padded((stations[index] ?? index) + 1, 2),
    workCode: (index) => codes[index] ?? fail(index),
  }
}

function makeCodes(count: number, random: Random): WorkCode[] {
  const codes = new Set<string>()
  while (codes.size < count) codes.add(Array.from({ length: codeLength }, () => random.pick(letters)).join(''))
  return [...codes].map(asWorkCode)
}

function asWorkCode(text: string): WorkCode {
  return text as WorkCode
}

function fail(index: number): never {
  throw new RangeError(`no code was drawn for place ${index}`)
}
