import { sectors, type Sector } from '#domain/contests/vocabulary'
import { occupationRows, type OccupationRow } from './facts/occupations'
import type { Random } from './random'

export interface ChosenOccupation {
  readonly sector: Sector
  readonly row: OccupationRow
}

const storyOccupation = '电工'

/** One occupation for each contest, none twice, so that no two contests share a name. */
export function chooseOccupations(
  random: Random,
  count: number,
): { story: ChosenOccupation; others: ChosenOccupation[] } {
  const all = sectors.flatMap((sector) => occupationRows[sector].map((row): ChosenOccupation => ({ sector, row })))
  const story = all.find(({ row }) => row[1] === storyOccupation)
  if (story === undefined) throw new Error('the story needs its occupation')
  return { story, others: random.shuffle(all.filter((one) => one !== story)).slice(0, count) }
}

/** Further occupations for a contest that already has one: of the same industry first, then of the same sector. */
export function furtherOccupations(
  random: Random,
  first: OccupationRow,
  sector: Sector,
  count: number,
): OccupationRow[] {
  const others = random.shuffle(occupationRows[sector].filter((row) => row !== first))
  const near = others.filter(([, , industry]) => industry === first[2])
  const far = others.filter(([, , industry]) => industry !== first[2])
  return [...near, ...far].slice(0, count)
}
