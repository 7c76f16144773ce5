import { createHash } from 'node:crypto'

/*
 * The draw made again from its description in docs/decisions/0024-the-blind-chain.md, with nothing of the program:
 * what anybody could write who wants to check a record.
 */

export interface DrawRecord {
  readonly drawId: string
  readonly eventId: string
  readonly module: string | null
  readonly kind: string
  readonly items: readonly string[]
  readonly places: readonly string[]
  readonly seed: string
  readonly publicWord: string
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8')

export function referenceDraw(record: DrawRecord): { commitment: string; outcome: string[] } {
  const { drawId, eventId, module, kind, items, places, seed, publicWord } = record
  let text = `saiheng-draw-1\ndraw ${drawId}\nevent ${eventId}\nmodule ${module ?? '-'}\nkind ${kind}\n`
  text += `items ${items.length}\n${items.map((item) => `${item}\n`).join('')}`
  text += `places ${places.length}\n${places.map((place) => `${place}\n`).join('')}`
  const commitment = sha256(`saiheng-draw-1/commitment\n${seed}\n${text}`).digest('hex')
  const key = sha256(`saiheng-draw-1/draw\n${seed}\n${publicWord}\n${text}`).digest('hex')

  const numbers: number[] = []
  let blocks = 0
  const below = (bound: number): number => {
    for (;;) {
      if (numbers.length === 0) {
        const block = sha256(`saiheng-draw-1/block\n${key}\n${blocks}\n`).digest()
        blocks += 1
        for (let at = 0; at < 32; at += 4) numbers.push(block.readUInt32BE(at))
      }
      const number = numbers.shift() ?? 0
      if (number < 4294967296 - (4294967296 % bound)) return number % bound
    }
  }

  if (kind !== 'work_code') {
    const pool = [...places]
    for (let index = 0; index < pool.length; index += 1) {
      const other = index + below(pool.length - index)
      const moved = pool[index] ?? ''
      pool[index] = pool[other] ?? ''
      pool[other] = moved
    }
    return { commitment, outcome: pool.slice(0, items.length) }
  }
  const outcome: string[] = []
  while (outcome.length < items.length) {
    const code = Array.from({ length: 4 }, () => '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'[below(32)]).join('')
    if (!outcome.includes(code)) outcome.push(code)
  }
  return { commitment, outcome }
}
