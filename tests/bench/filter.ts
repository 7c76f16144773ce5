import { isDeepStrictEqual } from 'node:util'
import type { ContestListingData } from '#contract/contests'
import { countFacets, filterContests, type ContestFilter, type ContestListing } from '#domain/contests/filter'
import { sortContests } from '#domain/contests/sort'
import { openOnPglite } from './bench-backend'
import { figureOf, quantile, type Figure } from './figures'
import { timeTasks } from './in-process'
import { naiveAnswer } from './naive-filter'

/** What the catalogue asks after a few letters and two choices. */
const filter: ContestFilter = { query: 'shu', programmes: ['provincial'], years: [2024], classes: ['one', 'two'] }
const sort = { by: 'name', direction: 'asc' } as const

/** The catalogue's answer to a letter, without drawing it: the list of an edition, and one over three times as long. */
export async function measureFilter(quick: boolean): Promise<Figure[]> {
  const edition = await listings()
  const figures: Figure[] = []
  for (const count of [edition.length, 600]) {
    console.log(`filtering ${count} rows …`)
    figures.push(...(await measureRows(replicated(edition, count), quick)))
  }
  return figures
}

async function measureRows(rows: readonly ContestListing[], quick: boolean): Promise<Figure[]> {
  if (!isDeepStrictEqual(answer(rows), naiveAnswer(rows, filter, sort))) throw new Error('the two filters disagree')
  let fresh = rows
  const tasks = [
    { name: 'naive', run: () => naiveAnswer(rows, filter, sort) },
    { name: 'warm', run: () => answer(rows) },
    // Rows never seen before, as after a new answer of the API: their search text is folded anew.
    {
      name: 'cold',
      run: () => answer(fresh),
      options: { beforeEach: () => void (fresh = rows.map((row) => ({ ...row }))) },
    },
  ]
  const samples = await timeTasks(tasks, quick ? { iterations: 20, warmup: 5 } : { iterations: 500, warmup: 50 })
  const naive = samples.get('naive') ?? []
  const baseline = { name: 'naive', value: quantile(naive, 0.5) }
  const series = { group: 'catalogue: filter, sort by name and count facets', unit: 'ms' } as const
  return [
    figureOf({ ...series, name: `${rows.length} rows, warm`, samples: samples.get('warm') ?? [], baseline }),
    figureOf({ ...series, name: `${rows.length} rows, cold`, samples: samples.get('cold') ?? [], baseline }),
    figureOf({ ...series, name: `${rows.length} rows, naive (folds every text at every letter)`, samples: naive }),
  ]
}

function answer(rows: readonly ContestListing[]) {
  return [sortContests(filterContests(rows, filter), sort), countFacets(rows, filter)]
}

async function listings(): Promise<readonly ContestListing[]> {
  const backend = await openOnPglite()
  const { rows } = await backend.call<{ rows: ContestListingData[] }>(
    '/api/contests?edition=2024&programme=provincial&limit=1000',
  )
  await backend.close()
  return rows
}

function replicated(rows: readonly ContestListing[], count: number): readonly ContestListing[] {
  return Array.from({ length: Math.ceil(count / rows.length) }, (_, copy) =>
    rows.map((row) => ({ ...row, id: `${row.id}-${copy}` })),
  )
    .flat()
    .slice(0, count)
}
