import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssignmentId } from '#domain/ids'
import { currentAspectMark } from '#domain/marking/aspect-mark'
import { seatsOf, type AspectRule } from '#domain/marking/aspect-rule'
import { headsOf, latestRound, type MarkFact } from '#domain/marking/mark-fact'
import { judged, measured } from '../../src/domain/marking/test-scenario'
import { chanceOf, type Chance } from './chance'
import { enterOn, readSheet, refusalsOf, type CellSheet } from './hall'
import { randomAspect } from './random-event'

/*
 * Devices that know nothing of each other for hours, and a server that hears of their marks in any order:
 * the same facts have to mean the same, and what one device recorded in good faith is never turned away.
 */

const typist: AspectRule = {
  type: 'theory',
  aspectId: judged.aspectId,
  maxMark: '100',
  decimals: 0,
  judges: ['J1', 'J2'] as unknown as readonly AssignmentId[],
}
const rules: readonly AspectRule[] = [measured, judged, typist]

interface Device {
  readonly name: string
  readonly seat: AssignmentId | null
  /** What a device knows of the others is what the backend shows its seat. */
  sheet: CellSheet
  readonly queue: MarkFact[]
}

function valueFor({ type }: AspectRule, chance: Chance): string | null {
  if (chance.happens(0.1)) return null
  return type === 'theory' ? chance.pick(['80', '81', '80.0']) : String(chance.whole(0, 3))
}

/** Somebody enters something on a device, if the rules allow it there. */
function enter(device: Device, rule: AspectRule, chance: Chance, at: number): void {
  const { name, seat, sheet, queue } = device
  const reason = chance.happens(0.8) ? '复核' : null
  const id = `${name}-${String(queue.length).padStart(2, '0')}`
  const { fact } = enterOn(sheet, { id, seat, value: valueFor(rule, chance), reason, second: at })
  if (fact === null) return
  queue.push(fact)
  device.sheet = { ...sheet, facts: [...sheet.facts, fact] }
}

/** What the server holds after it heard of the queues, each in its own order, in some order of arrival. */
function arrive(rule: AspectRule, base: readonly MarkFact[], queues: readonly (readonly MarkFact[])[], chance: Chance) {
  const waiting = queues.map((queue) => [...queue])
  const facts = [...base]
  const refused: string[] = []
  while (waiting.some(({ length }) => length > 0)) {
    const next = chance.pick(waiting.filter(({ length }) => length > 0)).shift()
    if (next === undefined) continue
    const refusals = refusalsOf(rule, facts, next)
    if (refusals.length > 0) refused.push(`${next.id} ${refusals.join()}`)
    facts.push({ ...next, seq: facts.length + 1 })
  }
  return { facts, refused }
}

function said(rule: AspectRule, facts: readonly MarkFact[]): string {
  const mark = currentAspectMark(rule, facts)
  const heads = [...headsOf(facts, mark.round)].map(([judge, all]) => [judge ?? '', all.map(({ id }) => id)])
  const { round, state } = mark
  const worth = mark.state === 'settled' ? mark.mark.toFraction() : null
  const apart = mark.state === 'spread' ? [mark.lowest, mark.highest] : null
  const conflicts = mark.state === 'conflict' ? mark.conflicts.map(({ judge }) => judge ?? '').sort() : null
  return JSON.stringify({ round, state, worth, apart, conflicts, heads: heads.sort() })
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 })

describe('merging marks of devices without a network', () => {
  it('ends the same whatever arrives first, and turns nothing away', () => {
    let conflicts = 0
    let rounds = 0
    fc.assert(
      fc.property(seeds, (seed) => {
        const chance = chanceOf(seed)
        const rule = chance.pick(rules)
        const seats = seatsOf(rule)
        const base: MarkFact[] = []
        for (let step = chance.whole(0, 6); step > 0; step -= 1) {
          const seat = chance.pick(seats)
          const device: Device = { name: `base${step}`, seat, sheet: readSheet(rule, base, seat), queue: [] }
          enter(device, rule, chance, step)
          base.push(...device.queue)
        }
        const devices = Array.from({ length: chance.whole(2, 4) }, (_, index): Device => {
          const seat = chance.pick(seats)
          return { name: `d${index}`, seat, sheet: readSheet(rule, base, seat), queue: [] }
        })
        for (let step = chance.whole(1, 12); step > 0; step -= 1)
          enter(chance.pick(devices), rule, chance, chance.whole(10, 99))

        const queues = devices.map(({ queue }) => queue)
        const first = arrive(rule, base, queues, chance)
        expect(first.refused).toEqual([])
        const outcome = said(rule, first.facts)
        for (let again = 0; again < 4; again += 1) {
          const other = arrive(rule, base, queues, chance)
          expect(other.refused).toEqual([])
          expect(said(rule, other.facts)).toBe(outcome)
        }
        // A device that hears of the others' marks, its own first, sees the same.
        for (const device of devices) {
          const { facts } = device.sheet
          const heard = chance.shuffle(first.facts.filter(({ id }) => !facts.some((fact) => fact.id === id)))
          expect(said(rule, [...facts, ...heard])).toBe(outcome)
        }
        if (outcome.includes('"conflict"')) conflicts += 1
        if (latestRound(first.facts, seats) > 1) rounds += 1
      }),
      { numRuns: 5000, seed: 20_241_015 },
    )
    expect(conflicts).toBeGreaterThan(200)
    expect(rounds).toBeGreaterThan(200)
  })

  it('any facts at all, even nonsense, mean the same in every order', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const chance = chanceOf(seed)
        const { rule, facts } = randomAspect(chance, '1')
        const muddled = facts.map((fact) => ({
          ...fact,
          supersedes: chance.happens(0.3)
            ? facts.filter(() => chance.happens(0.3)).map(({ id }) => id)
            : fact.supersedes,
        }))
        expect(said(rule, chance.shuffle(muddled))).toBe(said(rule, muddled))
      }),
      { numRuns: 3000, seed: 20_241_015 },
    )
  })
})
