import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AspectId, AssignmentId } from '#domain/ids'
import { currentAspectMark } from '#domain/marking/aspect-mark'
import { seatsOf, type AspectRule } from '#domain/marking/aspect-rule'
import { headsOf, latestRound, type MarkFact, type MarkValue } from '#domain/marking/mark-fact'
import { chanceOf, type Chance } from './chance'
import { enterOn, readSheet, refusalsOf, type CellSheet } from './hall'

/*
 * One cell over a day: judges on tablets that read their sheet now and then, judges who are replaced and come back, an
 * aspect whose type a new version of the scheme changes, values taken back. Wherever that leads, nobody is stuck there.
 */

const pool = ['J1', 'J2', 'J3', 'J4', 'J5', 'J6', 'J7'] as unknown as readonly AssignmentId[]
const seatCounts = { measurement: 0, judgement: 3, theory: 2, panel: 5 } as const
const values: Readonly<Record<AspectRule['type'], readonly string[]>> = {
  measurement: ['0', '1', '2', '3'],
  judgement: ['0', '0', '1', '2', '3'],
  theory: ['2', '3', '80'],
  panel: ['2', '7.5', '10', 'absent'],
}

function ruleOf(type: AspectRule['type'], judges: readonly AssignmentId[]): AspectRule {
  const aspectId = 'A1' as AspectId
  switch (type) {
    case 'measurement':
      return { type, aspectId, maxMark: '3', calculation: { type: 'NUMBER_COMPLETED', possible: 3 } }
    case 'judgement':
      return { type, aspectId, maxMark: '1.50', judges }
    case 'theory':
      return { type, aspectId, maxMark: '100', decimals: 0, judges }
    case 'panel':
      return { type, aspectId, maxMark: '10', decimals: 1, dropHighest: 1, dropLowest: 1, judges }
  }
}

interface Tablet {
  readonly seat: AssignmentId | null
  sheet: CellSheet
  queue: MarkFact[]
}

/** What happened in the hall: the record, the rule at last, what was wrongly turned away, and how odd it became. */
function aDay(chance: Chance) {
  let rule = ruleOf('judgement', pool.slice(0, 3))
  const facts: MarkFact[] = []
  let tablets: Tablet[] = tabletsFor()
  const refused: string[] = []
  let hidden = 0
  for (let step = chance.whole(3, 40); step > 0; step -= 1) {
    const tablet = chance.pick(tablets)
    if (chance.happens(0.65)) type(tablet, step)
    if (chance.happens(0.7)) send(tablet)
    if (chance.happens(0.5)) read(tablet)
    if (chance.happens(0.08)) replaceJudge()
    if (chance.happens(0.04)) changeType()
  }
  for (const tablet of tablets) send(tablet)
  return { rule, facts, refused, hidden }

  function tabletsFor(): Tablet[] {
    return [...seatsOf(rule), ...seatsOf(rule)].map((seat) => ({
      seat,
      sheet: readSheet(rule, facts, seat),
      queue: [],
    }))
  }

  function type({ seat, sheet, queue }: Tablet, second: number): void {
    const value: MarkValue = chance.happens(0.15) ? null : chance.pick(values[sheet.rule.type])
    const reason = chance.happens(0.8) ? '复核' : null
    const seen = { ...sheet, facts: [...sheet.facts, ...queue] }
    if (sheet.told > latestRound(seen.facts, seatsOf(sheet.rule))) hidden += 1
    const id = `m${facts.length}-${second}-${tablets.findIndex((tablet) => tablet.queue === queue)}`
    const { fact } = enterOn(seen, { id, seat, value, reason, second })
    if (fact !== null) queue.push(fact)
  }

  /** What comes from another form, or from somebody without a seat, waits for the chief and counts for nothing. */
  function send(tablet: Tablet): void {
    const { seat, sheet, queue } = tablet
    tablet.queue = []
    if (sheet.rule.type !== rule.type || !seatsOf(rule).includes(seat)) return
    for (const fact of queue) {
      const refusals = refusalsOf(rule, facts, fact)
      if (refusals.length > 0) refused.push(`${fact.id}: ${refusals.join()}`)
      facts.push({ ...fact, seq: facts.length + 1 })
    }
    tablet.sheet = { ...sheet, facts: [...sheet.facts, ...queue] }
  }

  function read(tablet: Tablet): void {
    if (seatsOf(rule).includes(tablet.seat)) tablet.sheet = readSheet(rule, facts, tablet.seat)
  }

  function replaceJudge(): void {
    if (rule.type === 'measurement') return
    const { type, judges } = rule
    const leaving = chance.pick(judges)
    const coming = chance.pick(pool.filter((judge) => !judges.includes(judge)))
    rule = ruleOf(
      type,
      judges.map((judge) => (judge === leaving ? coming : judge)),
    )
    tablets = [...tablets, ...tabletsFor().filter(({ seat }) => seat === coming)]
  }

  function changeType(): void {
    const type = chance.pick(['measurement', 'judgement', 'judgement', 'theory', 'panel'] as const)
    rule = ruleOf(type, chance.shuffle(pool).slice(0, seatCounts[type]))
    tablets = tabletsFor()
  }
}

/** Somebody reads the sheet anew and enters; the record afterwards, or null where nothing could be entered. */
function enterAnew(rule: AspectRule, facts: readonly MarkFact[], seat: AssignmentId | null, value: MarkValue) {
  const sheet = readSheet(rule, facts, seat)
  const { fact } = enterOn(sheet, { id: `last-${facts.length}`, seat, value, reason: '合议', second: 1000 })
  if (fact === null || refusalsOf(rule, facts, fact).length > 0) return null
  return { fact, facts: [...facts, fact] }
}

/** The seats that cannot enter any value that counts. */
function stuckSeats(rule: AspectRule, facts: readonly MarkFact[]): (AssignmentId | null)[] {
  return seatsOf(rule).filter(
    (seat) =>
      !values[rule.type].some((value) => {
        const after = enterAnew(rule, facts, seat, value)
        if (after === null) return false
        const { round } = currentAspectMark(rule, after.facts)
        return headsOf(after.facts, round).get(seat)?.at(-1)?.id === after.fact.id
      }),
  )
}

/** All seats agree on 2, each on a sheet read anew; twice, because the first to say so may open a round by it. */
function agree(rule: AspectRule, facts: readonly MarkFact[]): readonly MarkFact[] {
  return [...seatsOf(rule), ...seatsOf(rule)].reduce(
    (record, seat) => enterAnew(rule, record, seat, '2')?.facts ?? record,
    facts,
  )
}

describe('re-scoring', () => {
  it('leaves nobody stuck: every judge can enter a value that counts, and every spread is scored to its end', () => {
    const seen = { hidden: 0, former: 0, rounds: 0 }
    const states = new Set<string>()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const { rule, facts, refused, hidden } = aDay(chanceOf(seed))
        expect(refused).toEqual([])
        expect(stuckSeats(rule, facts)).toEqual([])
        expect(currentAspectMark(rule, agree(rule, facts)).state).toBe('settled')
        const state = currentAspectMark(rule, facts)
        states.add(state.state)
        if (state.round > 1) seen.rounds += 1
        if (hidden > 0) seen.hidden += 1
        if (facts.some(({ round }) => round > state.round)) seen.former += 1
      }),
      { numRuns: 2500, seed: 20_241_015 },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50)
    expect([...states].toSorted()).toEqual(['conflict', 'missing', 'settled', 'spread', 'unusable'])
  })

  it('does not end in an error when a panel becomes a paper and somebody was absent', () => {
    const panel = ruleOf('panel', pool.slice(0, 5))
    const facts = ['absent', '8', '8', '8', '8'].reduce<readonly MarkFact[]>(
      (record, value, index) => enterAnew(panel, record, pool[index] ?? null, value)?.facts ?? record,
      [],
    )
    const paper = ruleOf('theory', pool.slice(0, 2))
    expect(currentAspectMark(paper, facts)).toMatchObject({
      state: 'unusable',
      reasons: [{ code: 'marking.value_not_number' }],
    })
    expect(currentAspectMark(paper, agree(paper, facts))).toMatchObject({ state: 'settled' })
  })

  it('counts no mark of a panel beyond a scale that has become smaller', () => {
    const wide = { ...ruleOf('panel', pool.slice(0, 5)), maxMark: '100' }
    const facts = pool
      .slice(0, 5)
      .reduce<readonly MarkFact[]>((record, seat) => enterAnew(wide, record, seat, '80')?.facts ?? record, [])
    expect(currentAspectMark(wide, facts)).toMatchObject({ state: 'settled' })
    expect(currentAspectMark(ruleOf('panel', pool.slice(0, 5)), facts)).toMatchObject({
      state: 'unusable',
      reasons: [{ code: 'marking.mark_out_of_range' }],
    })
  })
})
