import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestBackend, type TestBackend } from '#tests/support/backend'

let test: TestBackend

beforeAll(async () => {
  test = await openTestBackend()
})
afterAll(() => test.close())

describe('the catalogue', () => {
  it('holds the 186 provincial contests of 2024', async () => {
    const response = await test.request('/api/contests?edition=2024&programme=provincial')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ total: 186 })
  })

  it('pages without losing or repeating a row', async () => {
    const ids = new Set<string>()
    for (let offset = 0; offset < 186; offset += 50) {
      const { rows } = await test.visitor.contests.list({ edition: 2024, programme: 'provincial', limit: 50, offset })
      for (const { id } of rows) ids.add(id)
    }
    expect(ids.size).toBe(186)
  })
})
