import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContestListingData } from '#contract/contests'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemIn, says } from '#tests/support/problems'

let test: TestBackend
let all: ContestListingData[]

beforeAll(async () => {
  test = await openTestBackend()
  all = await rowsOf('')
})
afterAll(() => test.close())

async function rowsOf(query: string): Promise<ContestListingData[]> {
  const response = await test.request(`/api/contests?edition=2024&programme=provincial&limit=1000&${query}`)
  if (!response.ok) throw new Error(await response.text())
  const { total, rows } = (await response.json()) as { total: number; rows: ContestListingData[] }
  expect(rows).toHaveLength(total)
  return rows
}

describe('the year list', () => {
  it('holds the 186 provincial contests of 2024, seven of them real', () => {
    expect(all).toHaveLength(186)
    expect(all.filter(({ sample }) => !sample)).toHaveLength(7)
    expect(all.every(({ year, programme }) => year === 2024 && programme === 'provincial')).toBe(true)
  })

  it.each([
    ['edition=2024&programme=yellow_river', 1],
    ['edition=2024&programme=worldskills', 0],
    ['edition=1999', 0],
    ['edition=2024', 187],
  ])('%s has %i contests', async (query, total) => {
    expect(await (await test.request(`/api/contests?${query}`)).json()).toMatchObject({ total })
  })

  it('keeps a final that slips into the next year in its edition', () => {
    const slipped = all.filter(({ finalFrom }) => finalFrom?.startsWith('2025'))
    expect(slipped.length).toBeGreaterThan(0)
    expect(new Set(slipped.map(({ year }) => year))).toEqual(new Set([2024]))
  })
})

describe('filters', () => {
  it.each<[string, (row: ContestListingData) => boolean]>([
    ['class=one', (row) => row.class === 'one'],
    ['class=one&class=two', (row) => row.class !== null],
    ['city=370200', (row) => row.cityCode === '370200'],
    ['city=370200&city=371000', (row) => row.cityCode === '370200' || row.cityCode === '371000'],
    ['sector=digital', (row) => row.sector === 'digital'],
    ['month=11', (row) => row.month === 11],
    ['month=11&month=12', (row) => row.month === 11 || row.month === 12],
    ['phase=final', (row) => row.phase === 'final'],
    ['phase=final&phase=notice', (row) => row.phase === 'final' || row.phase === 'notice'],
    ['phase[]=final&phase[]=notice', (row) => row.phase === 'final' || row.phase === 'notice'],
    ['phase=cancelled', (row) => row.phase === 'cancelled'],
    [
      'sector=services&class=two&phase=archived',
      (row) => row.sector === 'services' && row.class === 'two' && row.phase === 'archived',
    ],
  ])('%s', async (query, fits) => {
    const expected = all.filter(fits).map(({ id }) => id)
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(186)
    expect((await rowsOf(query)).map(({ id }) => id).toSorted()).toEqual(expected.toSorted())
  })

  it.each([
    ['phase=nonsense', 'phase'],
    ['class=three', 'class'],
    ['month=13', 'month'],
    ['sort=colour', 'sort'],
    ['limit=0', 'limit'],
    ['limit=1001', 'limit'],
    ['limit=many', 'limit'],
    ['offset=-1', 'offset'],
    ['edition=soon', 'edition'],
  ])('%s is refused, naming the field', async (query, path) => {
    const problem = await problemIn(await test.request(`/api/contests?${query}`))
    expect(problem).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
    expect(problem.reasons[0]).toMatchObject({
      code: 'request.invalid',
      path: expect.stringMatching(new RegExp(`^${path}`)),
    })
  })

  it.each(['/api/contests?edition=3000000000', '/api/contests/%00', '/api/events/e%00/results'])(
    '%s, which no database holds, is no failure of ours',
    async (path) => {
      expect(await problemIn(await test.request(path))).toMatchObject(says('BAD_REQUEST', 'request.invalid'))
    },
  )
})

describe('search', () => {
  const story = 'c-story'

  it.each([
    ['the name', '设备维护行业'],
    ['two words of it', '设备维护 电工'],
    ['full pinyin', 'shebeiweihu'],
    ['pinyin initials', 'SBWHHY'],
    ['full-width letters', 'ｓｂｗｈｈｙ'],
    ['the occupation', '电工'],
    ['the occupation code', '6-31-01-03'],
  ])('finds the story by %s', async (_by, search) => {
    const found = await rowsOf(`search=${encodeURIComponent(search)}`)
    expect(found.map(({ id }) => id)).toContain(story)
    expect(found.length).toBeLessThan(30)
  })

  it('finds nothing by a word that stands nowhere', async () => {
    expect(await rowsOf(`search=${encodeURIComponent('电工 没有这个词')}`)).toEqual([])
  })
})

describe('sorting', () => {
  const keyOf: Record<string, (row: ContestListingData) => string | number | null> = {
    date: (row: ContestListingData) => row.finalFrom,
    city: (row: ContestListingData) => row.cityCode,
    class: (row: ContestListingData) => row.class,
    entries: (row: ContestListingData) => row.entries,
  }

  it.each(['date', 'city', 'class', 'entries'] as const)('by %s, both ways, rows without a value last', async (by) => {
    for (const order of ['asc', 'desc'] as const) {
      const keys = (await rowsOf(`sort=${by}&order=${order}`)).map((row) => keyOf[by]?.(row) ?? null)
      const known = keys.filter((key) => key !== null)
      const steps = known.slice(1).map((key, index) => compare(known[index] ?? key, key))
      expect(steps.every((step) => (order === 'asc' ? step <= 0 : step >= 0))).toBe(true)
      expect(keys.slice(known.length).every((key) => key === null)).toBe(true)
    }
  })

  it('by phase, in the order of a contest’s life', async () => {
    const life = [
      'applied',
      'approved',
      'announced',
      'registration',
      'eligibility',
      'preliminary',
      'final',
      'notice',
      'confirmed',
      'archived',
      'postponed',
      'cancelled',
    ]
    const phases = [...new Set((await rowsOf('sort=phase')).map(({ phase }) => phase as string))]
    expect(phases).toEqual(life.filter((phase) => phases.includes(phase)))
    expect(phases).toHaveLength(life.length)
  })

  it('by name, as Chinese is ordered', async () => {
    const names = (await rowsOf('sort=name')).map(({ name }) => name)
    expect(names).toEqual(names.toSorted(new Intl.Collator('zh-Hans-CN', { numeric: true }).compare))
  })

  function compare(left: string | number, right: string | number): number {
    return left < right ? -1 : left > right ? 1 : 0
  }
})

describe('paging', () => {
  it('loses and repeats no row', async () => {
    const ids: string[] = []
    for (let offset = 0; offset < 200; offset += 50) {
      const { rows, total } = await test.visitor.contests.list({
        edition: 2024,
        programme: 'provincial',
        limit: 50,
        offset,
      })
      expect(total).toBe(186)
      ids.push(...rows.map(({ id }) => id))
    }
    expect(ids).toEqual(all.map(({ id }) => id))
  })

  it('answers 50 rows unless asked otherwise, and 1 when asked for 1', async () => {
    expect((await test.visitor.contests.list({ edition: 2024 })).rows).toHaveLength(50)
    expect((await test.visitor.contests.list({ edition: 2024, limit: 1 })).rows).toHaveLength(1)
  })
})
