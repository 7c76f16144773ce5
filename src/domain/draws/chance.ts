import { drawAlgorithm } from './draw'
import { hashBytes } from './hash'

const range = 2 ** 32

/** A stream of chance that anybody can make again from its key. */
export interface Chance {
  /** A whole number from 0 to below `bound`, every one as likely as the other. */
  readonly below: (bound: number) => number
}

/**
 * Blocks SHA-256(`saiheng-draw-1/block`, key, 0), (…, 1), … read as big-endian numbers of four bytes.
 * A number in the uneven rest above the last whole multiple of `bound` is passed over, so that none is favoured.
 */
export function chanceOf(key: string): Chance {
  let block: Uint8Array = new Uint8Array(0)
  let blocks = 0
  let at = 0

  function nextNumber(): number {
    if (at === block.length) {
      block = hashBytes(`${drawAlgorithm}/block\n${key}\n${blocks}\n`)
      blocks += 1
      at = 0
    }
    let number = 0
    for (const byte of block.subarray(at, at + 4)) number = number * 256 + byte
    at += 4
    return number
  }

  function below(bound: number): number {
    const fair = range - (range % bound)
    let number = nextNumber()
    while (number >= fair) number = nextNumber()
    return number % bound
  }

  return { below }
}
