import { describe, expect, it } from 'vitest'
import { exact, type Exact } from '#domain/exact'
import { currentAspectMark, type AspectMark } from '#domain/marking/aspect-mark'
import { eventTotal } from '#domain/marking/event-total'
import { chanceOf } from './chance'
import { randomEvent, type RandomAspect, type RandomEvent } from './random-event'
import { isSame, type Ratio } from './ratio'
import { referenceState, referenceTotal } from './reference'

/*
 * The mark engine beside an independent reference, over random schemes and marks. A difference names its seed,
 * which is enough to see it again.
 */

const runs = 100_000
const perTest = 25_000

function ratio(value: Exact): Ratio {
  return { top: value.s * value.n, bottom: value.d }
}

/** What the engine and the reference say differently of one aspect; null where they agree. */
function differenceIn({ rule, facts, reference, conflict }: RandomAspect, mark: AspectMark): string | null {
  if (conflict) return mark.state === 'conflict' ? null : `conflict, not ${mark.state}`
  const wanted = referenceState(reference)
  if (typeof wanted === 'string') return mark.state === wanted ? null : `${wanted}, not ${mark.state}`
  if (mark.state !== 'settled') return `settled, not ${mark.state} (${JSON.stringify(facts)})`
  return isSame(ratio(mark.mark), wanted.mark) ? null : `${rule.type} ${mark.mark.toFraction()}`
}

function differencesIn(seed: number): { readonly found: readonly string[]; readonly totalled: boolean } {
  const event = randomEvent(chanceOf(seed))
  const found: string[] = []
  const marks = event.criteria.map(({ aspects }) =>
    aspects.map((aspect) => {
      const mark = currentAspectMark(aspect.rule, aspect.facts)
      const difference = differenceIn(aspect, mark)
      if (difference !== null) found.push(`seed ${seed}: ${difference}`)
      return mark
    }),
  )
  const settled = marks.map((all) => all.flatMap((mark) => (mark.state === 'settled' ? [mark.mark] : [])))
  const complete = settled.every((all, index) => all.length === marks[index]?.length)
  if (found.length > 0 || !complete) return { found, totalled: false }
  return { found: totalDifferences(event, settled).map((words) => `seed ${seed}: ${words}`), totalled: true }
}

function totalDifferences(event: RandomEvent, settled: readonly (readonly Exact[])[]): string[] {
  const { parts, roundingPoint, penalties, deductions, voidModules } = event
  const got = eventTotal({
    criteria: event.criteria.map(({ letter, part, aspects }, index) => ({
      letter,
      part,
      marks: settled[index] ?? [],
      max: aspects.map(({ rule }) => exact(rule.maxMark)).reduce((all, max) => all.add(max)),
    })),
    parts,
    roundingPoint,
    penalties,
  })
  const wanted = referenceTotal({
    criteria: event.criteria.map(({ letter, part, aspects }) => ({
      letter,
      part,
      aspects: aspects.map(({ reference }) => ({ maxMark: reference.maxMark, mark: settledIn(reference) })),
    })),
    parts,
    roundingPoint,
    deductions,
    voidModules,
  })
  return [
    got.total === wanted.total ? '' : `total ${got.total}, not ${wanted.total}`,
    got.raw === wanted.raw ? '' : `before penalties ${got.raw}, not ${wanted.raw}`,
    ...got.parts.map(({ code, counts }, index) => (counts === wanted.parts[index] ? '' : `${code} counts ${counts}`)),
  ].filter((words) => words !== '')
}

function settledIn(reference: RandomAspect['reference']): Ratio {
  const state = referenceState(reference)
  if (typeof state === 'string') throw new Error(state)
  return state.mark
}

describe(`${runs} random schemes with their marks`, () => {
  it.each(Array.from({ length: runs / perTest }, (_, index) => index * perTest))(
    'come out as the reference says, from %i',
    (start) => {
      const found: string[] = []
      let totalled = 0
      for (let seed = start; seed < start + perTest; seed += 1) {
        const outcome = differencesIn(seed)
        found.push(...outcome.found)
        if (outcome.totalled) totalled += 1
      }
      expect(found.slice(0, 5)).toEqual([])
      // Most events have to be complete, or their totals would never be compared.
      expect(totalled).toBeGreaterThan(perTest / 4)
    },
    240_000,
  )
})
