import { eq } from 'drizzle-orm'
import type { Database } from '#backend/db/database'
import { entries } from '#backend/db/tables/entries'
import { aspects, forms, schemes } from '#backend/db/tables/marking'
import { marks } from '#backend/db/tables/marks'
import { groupBy } from '#domain/group-by'

/*
 * Totals worked out anew from the raw marks, with whole numbers only and none of the product's own rules,
 * so that a mistake there cannot hide here. Fractions are pairs of whole numbers.
 */

type Ratio = readonly [numerator: bigint, denominator: bigint]

/** `12.50` as 1250/100. */
function ratio(decimal: string): Ratio {
  const [whole = '0', places = ''] = decimal.split('.')
  return [BigInt(whole + places), 10n ** BigInt(places.length)]
}

function times([a, b]: Ratio, [c, d]: Ratio): Ratio {
  return [a * c, b * d]
}

function plus([a, b]: Ratio, [c, d]: Ratio): Ratio {
  return [a * d + c * b, b * d]
}

/** Hundredths, half up; every mark is at least zero. */
function inHundredths([a, b]: Ratio): bigint {
  return (a * 200n + b) / (b * 2n)
}

type RawAspect = typeof aspects.$inferSelect

function markOf({ maxMark, calculation }: RawAspect, values: readonly string[]): Ratio {
  const max = ratio(maxMark)
  const [value = '0'] = values
  if (calculation === null)
    return times(max, [values.reduce((sum, score) => sum + BigInt(score), 0n), BigInt(values.length) * 3n])
  switch (calculation.type) {
    case 'PASS_FAIL':
      return times(max, [BigInt(value), 1n])
    case 'NUMBER_COMPLETED':
      return times(max, [BigInt(value), BigInt(calculation.possible)])
    case 'CHOICE': {
      const [part, of] = ratio(calculation.deductions[Number(value) - 1] ?? '0')
      if (calculation.deductionType !== 'PERCENT') throw new Error('the sample deducts percent')
      return times(max, [of * 100n - part, of * 100n])
    }
    default:
      throw new Error(`the sample knows no ${calculation.type}`)
  }
}

/** The total of each entry, by its number, from the newest value of each judge in the newest round. */
export async function rawTotals(db: Database, eventId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ mark: marks, aspect: aspects, entryNumber: entries.entryNumber, roundingPoint: schemes.roundingPoint })
    .from(marks)
    .innerJoin(aspects, eq(aspects.id, marks.aspectId))
    .innerJoin(forms, eq(forms.id, aspects.formId))
    .innerJoin(schemes, eq(schemes.id, forms.schemeId))
    .innerJoin(entries, eq(entries.id, marks.entryId))
    .where(eq(schemes.eventId, eventId))
    .orderBy(marks.seq)
  const exact = new Map<string, Ratio>()
  for (const cell of groupBy(rows, ({ entryNumber, aspect }) => `${entryNumber} ${aspect.id}`).values()) {
    const round = Math.max(...cell.map(({ mark }) => mark.round))
    const newest = new Map(
      cell.filter(({ mark }) => mark.round === round).map(({ mark }) => [mark.assignmentId, mark.value]),
    )
    const [first] = cell
    if (first === undefined) continue
    const mark = markOf(
      first.aspect,
      [...newest.values()].map((value) => value ?? '0'),
    )
    const counted: Ratio = first.roundingPoint === 'aspect' ? [inHundredths(mark), 100n] : mark
    exact.set(first.entryNumber, plus(exact.get(first.entryNumber) ?? [0n, 1n], counted))
  }
  return new Map([...exact].map(([entryNumber, total]) => [entryNumber, written(inHundredths(total))]))
}

function written(hundredths: bigint): string {
  const digits = hundredths.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
