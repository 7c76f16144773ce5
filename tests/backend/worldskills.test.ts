import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemIn, problemOf, says } from '#tests/support/problems'

const lyon = 'worldskills-2024'
const shanghai = 'worldskills-2026'

let test: TestBackend

beforeAll(async () => {
  test = await openTestBackend()
})
afterAll(() => test.close())

describe('the skills of an edition', () => {
  it.each([
    [lyon, 59, 59],
    [shanghai, 64, 0],
  ])('%s has %i, each number once; China has published results in %i', async (editionId, skills, withChina) => {
    const { edition, rows } = await test.visitor.worldskills.skills({ editionId })
    expect(edition.id).toBe(editionId)
    expect(new Set(rows.map(({ number }) => number)).size).toBe(skills)
    expect(rows.filter(({ china }) => china !== null)).toHaveLength(withChina)
    expect(rows.map(({ number }) => number)).toEqual(rows.map(({ number }) => number).toSorted())
  })

  it('reuse numbers, so that one number is two skills in two editions', async () => {
    const nameIn = async (editionId: string) =>
      new Map((await test.visitor.worldskills.skills({ editionId })).rows.map(({ number, nameEn }) => [number, nameEn]))
    const [before, after] = [await nameIn(lyon), await nameIn(shanghai)]
    const reused = [...before].filter(([number, name]) => after.has(number) && after.get(number) !== name)
    expect(reused.length).toBeGreaterThan(0)
  })
})

describe('one skill', () => {
  it('ranks by points, equal points sharing and skipping, with every member once', async () => {
    const { rows: skills } = await test.visitor.worldskills.skills({ editionId: lyon })
    let entries = 0
    for (const { number, entries: announced, china } of skills) {
      const { skill, rows } = await test.visitor.worldskills.skill({ editionId: lyon, number })
      expect(skill).toMatchObject({ number, entries: rows.length })
      expect(rows).toHaveLength(announced)
      expect(new Set(rows.map(({ memberCode }) => memberCode)).size).toBe(rows.length)
      for (const row of rows) {
        expect(row.rank).toBe(1 + rows.filter(({ points }) => points > row.points).length)
        expect(row.shared).toBe(rows.filter(({ points }) => points === row.points).length > 1)
      }
      const own = rows.find(({ memberCode }) => memberCode === 'CN')
      expect(china).toEqual(own === undefined ? null : { points: own.points, medal: own.medal })
      entries += rows.length
    }
    expect(entries).toBe(1156)
  })

  it.each([
    ['an unknown number', lyon, '99', '99'],
    ['an unknown edition', 'worldskills-1950', '01', '01'],
  ])('of %s is not found', async (_what, editionId, number, id) => {
    expect(await problemOf(test.visitor.worldskills.skill({ editionId, number }))).toMatchObject(
      says('NOT_FOUND', { code: 'request.not_found', params: { id } }),
    )
  })

  it('of a number no edition uses is invalid input', async () => {
    const response = await test.request(`/api/worldskills/${lyon}/skills/00001`)
    expect(await problemIn(response)).toMatchObject(says('BAD_REQUEST', { code: 'request.invalid', path: 'number' }))
  })
})

describe('the comparison of members', () => {
  it('has China as published: 36, 9, 4 and 8 of 59, 187 medal points, 743.76 on average', async () => {
    const { rows } = await test.visitor.worldskills.members({ editionId: lyon })
    expect(rows.find(({ code }) => code === 'CN')).toMatchObject({
      entries: 59,
      gold: 36,
      silver: 9,
      bronze: 4,
      medallion: 8,
      medalPoints: 187,
      averageMedalPoints: '3.169',
      totalPoints: 43882,
      averagePoints: '743.76',
    })
  })

  it('adds up to the results of the skills, best first', async () => {
    const { rows } = await test.visitor.worldskills.members({ editionId: lyon })
    for (const { gold, silver, bronze, medallion, medalPoints } of rows) {
      expect(medalPoints).toBe(4 * gold + 3 * silver + 2 * bronze + medallion)
    }
    expect(rows.reduce((sum, { entries }) => sum + entries, 0)).toBe(1156)
    const order = rows.map(({ medalPoints, totalPoints }) => medalPoints * 1_000_000 + totalPoints)
    expect(order).toEqual(order.toSorted((left, right) => right - left))
    expect(rows[0]?.code).toBe('CN')
  })

  it('is empty where nothing was published, and not found where there is no such edition', async () => {
    expect(await test.visitor.worldskills.members({ editionId: shanghai })).toEqual({ rows: [] })
    const unknown = says('NOT_FOUND', { code: 'request.not_found', params: { id: 'x' } })
    expect(await problemOf(test.visitor.worldskills.members({ editionId: 'x' }))).toMatchObject(unknown)
    expect(await problemOf(test.visitor.worldskills.skills({ editionId: 'x' }))).toMatchObject(unknown)
  })
})
