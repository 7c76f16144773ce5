import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { referenceDraw } from '#tests/support/reference-draw'
import { normalizeWord } from './canonical-text'
import { chanceOf } from './chance'
import { commitmentOf } from './commitment'
import { codeAlphabet, drawAlgorithm, drawKinds, type DrawIngredients } from './draw'
import { hashHex } from './hash'
import { outcomeOf } from './outcome'
import { verifyDraw, type PublishedDraw } from './verify-draw'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1).padStart(3, '0'))

const ingredients: fc.Arbitrary<DrawIngredients> = fc
  .record({
    drawId: fc.stringMatching(/^[a-z0-9]{6,12}$/),
    eventId: fc.stringMatching(/^e-[a-z0-9]{3}$/),
    module: fc.option(fc.constantFrom('A', 'B', '理论')),
    kind: fc.constantFrom(...drawKinds),
    count: fc.integer({ min: 1, max: 60 }),
    spare: fc.integer({ min: 0, max: 4 }),
    seed: fc.stringMatching(/^[0-9a-f]{64}$/),
    publicWord: fc.string({ minLength: 1, maxLength: 20 }).map(normalizeWord),
  })
  .map(({ count, spare, kind, ...rest }) => ({
    ...rest,
    kind,
    items: numbers(count).map((number) => `R${number}`),
    places: kind === 'work_code' ? [] : numbers(count + spare),
  }))

function publish(draw: DrawIngredients): PublishedDraw {
  return { ...draw, algorithm: drawAlgorithm, commitment: commitmentOf(draw), outcome: outcomeOf(draw) }
}

const plain: DrawIngredients = {
  drawId: 'd1',
  eventId: 'e1',
  module: null,
  kind: 'station',
  items: ['001', '002', '003', '004'],
  places: ['01', '02', '03', '04'],
  seed: '00'.repeat(32),
  publicWord: '泰山',
}

describe('a draw', () => {
  it('hashes as SHA-256 does', () => {
    expect(hashHex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('stays what it was when this test was written', () => {
    expect(publish(plain)).toMatchObject({
      commitment: '91114936e9baa7a6dc2df7c7e743621b6ee7bbfd6794ce2157f9da252f12d929',
      outcome: ['04', '01', '03', '02'],
    })
  })

  it('is the same for whoever makes it again from its description', () => {
    fc.assert(
      fc.property(ingredients, (draw) => {
        expect(referenceDraw(draw)).toEqual({ commitment: commitmentOf(draw), outcome: outcomeOf(draw) })
      }),
      { numRuns: 300 },
    )
  })

  it('gives each item another place of the list, or another code', () => {
    fc.assert(
      fc.property(ingredients, (draw) => {
        const outcome = outcomeOf(draw)
        expect(outcome).toHaveLength(draw.items.length)
        expect(new Set(outcome).size).toBe(outcome.length)
        if (draw.kind === 'work_code') {
          expect(
            outcome.every((code) => code.length === 4 && [...code].every((one) => codeAlphabet.includes(one))),
          ).toBe(true)
        } else expect(outcome.every((place) => draw.places.includes(place))).toBe(true)
      }),
    )
  })

  it('counts a public word as it is said, however it is typed', () => {
    expect(normalizeWord('  泰山\t石 ')).toBe('泰山 石')
    expect(outcomeOf({ ...plain, publicWord: ' 泰山 ' })).toEqual(outcomeOf(plain))
  })
})

describe('verifying', () => {
  it('accepts what was drawn', () => {
    fc.assert(
      fc.property(ingredients, (draw) => {
        expect(verifyDraw(publish(draw)).kind).toBe('accepted')
      }),
    )
  })

  const changes: Readonly<Record<string, (draw: PublishedDraw) => PublishedDraw>> = {
    seed: (draw) => ({ ...draw, seed: `${draw.seed.slice(0, -1)}${draw.seed.endsWith('0') ? '1' : '0'}` }),
    commitment: (draw) => ({ ...draw, commitment: hashHex(draw.commitment) }),
    drawId: (draw) => ({ ...draw, drawId: `${draw.drawId}x` }),
    eventId: (draw) => ({ ...draw, eventId: `${draw.eventId}x` }),
    module: (draw) => ({ ...draw, module: `${draw.module ?? ''}x` }),
    kind: (draw) => ({ ...draw, kind: draw.kind === 'station' ? 'entry_number' : 'station', places: draw.items }),
    item: (draw) => ({ ...draw, items: draw.items.map((item, index) => (index === 0 ? `${item}x` : item)) }),
    'order of items': (draw) => ({ ...draw, items: ['first', ...draw.items.slice(1)].toReversed() }),
    places: (draw) => ({ ...draw, places: [...draw.places, 'more'] }),
    algorithm: (draw) => ({ ...draw, algorithm: 'saiheng-draw-2' }),
    outcome: (draw) => ({ ...draw, outcome: draw.outcome.map((one, index) => (index === 0 ? `${one}x` : one)) }),
    'length of the outcome': (draw) => ({ ...draw, outcome: draw.outcome.slice(1) }),
  }

  it.each(Object.keys(changes))('refuses a record with another %s', (changed) => {
    fc.assert(
      fc.property(ingredients, (draw) => {
        const change = changes[changed] ?? ((same) => same)
        expect(verifyDraw(change(publish(draw))).kind).toBe('refused')
      }),
      { numRuns: 50 },
    )
  })

  it('refuses another public word, which moves the outcome and not the commitment', () => {
    const codes = publish({ ...plain, kind: 'work_code', places: [] })
    const verdict = verifyDraw({ ...codes, publicWord: '黄河' })
    const reasons = verdict.kind === 'refused' ? verdict.reasons : []
    expect(new Set(reasons.map(({ code }) => code))).toEqual(new Set(['draws.outcome_differs']))
  })

  it('says which row was changed, and what it should be', () => {
    const published = publish(plain)
    const [first = '', second = '', ...others] = published.outcome
    expect(verifyDraw({ ...published, outcome: [second, first, ...others] })).toMatchObject({
      kind: 'refused',
      reasons: [
        { code: 'draws.outcome_differs', params: { row: 1, item: '001', drawn: first, published: second } },
        { code: 'draws.outcome_differs', params: { row: 2, item: '002', drawn: second, published: first } },
      ],
    })
  })

  it('refuses a record with fewer places than items', () => {
    expect(verifyDraw({ ...publish(plain), places: ['01'] })).toMatchObject({
      reasons: [{ code: 'draws.too_few_places', params: { items: 4, places: 1 } }],
    })
  })
})

describe('chance', () => {
  it('passes over the uneven rest, so that no number is favoured', () => {
    const bound = 3_000_000_000
    const chance = chanceOf('rest')
    const drawn = Array.from({ length: 2000 }, () => chance.below(bound))
    expect(drawn.every((number) => number < bound)).toBe(true)
    // Taking the remainder of everything would put 59 in 100 into the lower 1 294 967 296; fair is 43.
    const low = drawn.filter((number) => number < 2 ** 32 - bound).length
    expect(low / drawn.length).toBeGreaterThan(0.39)
    expect(low / drawn.length).toBeLessThan(0.47)
  })

  it('puts every item on every place about as often: chi-square of 6000 draws', () => {
    const [size, draws] = [6, 6000]
    const counts = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
    const list = numbers(size)
    for (let turn = 0; turn < draws; turn += 1) {
      const seed = hashHex(`seed ${turn}`)
      for (const [item, place] of outcomeOf({ ...plain, items: list, places: list, seed }).entries()) {
        const row = counts[item] ?? []
        row[list.indexOf(place)] = (row[list.indexOf(place)] ?? 0) + 1
      }
    }
    const expected = draws / size
    const chiSquare = counts.flat().reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // 25 degrees of freedom: 52.6 is exceeded once in a thousand times, 11.5 undercut once in a hundred.
    expect(chiSquare).toBeLessThan(52.6)
    expect(chiSquare).toBeGreaterThan(11.5)
  })
})
