import { QueryClient } from '@tanstack/react-query'
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import type { SheetData } from '#contract/marking'
import type { SessionData } from '#contract/session'
import { api, connectApi } from '#features/api.ts'
import { openAnswersDatabase, type AnswersDatabase } from './answers-database'
import { keepAnswersToday } from './keep-answers-today'

connectApi({ origin: 'http://localhost/', routes: {} })
const sessionKey = api.session.get.queryKey()
const sheetKey = api.marking.sheet.queryKey({ input: { formId: 'f1' } })
const listKey = api.marking.sheets.queryKey()
const deskKey = api.marking.desk.queryKey({ input: { eventId: 'e1' } })

/** A sheet as the backend answers it to one judge. */
const sheetOf = (person: string, more: object = {}): SheetData => ({
  formId: 'f1',
  person,
  code: 'A1',
  name: 'A',
  criterion: { letter: 'A', name: 'A' },
  type: 'measurement',
  day: '1',
  event: { id: 'e1', name: 'E' },
  contest: { id: 'c1', name: 'C', sample: true },
  revision: 1,
  asOf: '2024-10-15T01:00:00.000Z',
  aspects: [],
  works: [],
  judges: 1,
  myPosition: 1,
  seats: [],
  claim: null,
  rounds: [],
  marks: [],
  notes: [],
  progress: { expected: 0, entered: 0, spreads: 0, conflicts: 0, flags: 0 },
  signedByMe: false,
  signed: false,
  can: [],
  ...more,
})
const nameOf = (sheet: unknown) => (sheet as SheetData | undefined)?.name
const mine = sheetOf('judge-1', { name: 'sheet of judge-1' })

class Offline extends Error {}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))

function sessionOf(id: string | null): SessionData {
  const persona = id === null ? null : ({ id, kind: 'judge', name: id, title: id, titleEn: id, home: '/' } as const)
  const asked = { now: '2024-10-15T01:00:00.000Z', today: '2024-10-15', can: [] }
  return { persona, personasOffered: true, sample: true, ...asked }
}

interface Page {
  readonly person?: string | null
  readonly online?: boolean
  readonly contract?: string
}

/** A page of the app on one device: who its cookie says it is, and whether the network answers. */
async function openPage({ person = 'judge-1', online = true, contract = 'c1' }: Page = {}) {
  const queryClient = new QueryClient()
  const onOwnerChanged = vi.fn()
  const database: AnswersDatabase = openAnswersDatabase()
  const { keepAnswer, persister } = keepAnswersToday({ queryClient, database, contract, onOwnerChanged })
  queryClient.setDefaultOptions({ queries: { retry: false, staleTime: 0, persister } })
  const answer = <Value>(value: Value) => (online ? Promise.resolve(value) : Promise.reject(new Offline()))
  const ask = (queryKey: readonly unknown[], value: unknown) =>
    queryClient.fetchQuery({ queryKey, queryFn: () => answer(value) }).catch(() => undefined)
  return {
    queryClient,
    onOwnerChanged,
    keepAnswer,
    database,
    ask,
    askSession: () => ask(sessionKey, sessionOf(person)),
    askSheet: async () => nameOf(await ask(sheetKey, sheetOf(person ?? '', { name: `new sheet of ${person}` }))),
  }
}

async function readSheets(page: Awaited<ReturnType<typeof openPage>>) {
  await page.askSession()
  await page.ask(sheetKey, mine)
  await page.ask(deskKey, 'desk')
  await page.keepAnswer(sheetKey)
  await page.keepAnswer(sessionKey)
}

async function askOffline(page: Page = {}) {
  return (await openPage({ ...page, online: false })).askSheet()
}

test('a sheet read today opens without a network, and so does who I am', async () => {
  await readSheets(await openPage())
  const later = await openPage({ online: false })
  expect(await later.askSheet()).toBe('sheet of judge-1')
  expect(await later.askSession()).toEqual(sessionOf('judge-1'))
})

test('with a network it is painted at once and asked again', async () => {
  await readSheets(await openPage())
  const later = await openPage()
  const queryFn = vi.fn(async () => sheetOf('judge-1', { name: 'newer sheet' }))
  expect(await later.queryClient.fetchQuery({ queryKey: sheetKey, queryFn })).toEqual(mine)
  await vi.waitFor(() => expect(later.queryClient.getQueryState(sheetKey)?.isInvalidated).toBe(true))
  expect(nameOf(await later.queryClient.fetchQuery({ queryKey: sheetKey, queryFn }))).toBe('newer sheet')
})

test('what a hall does not ask for is not kept', async () => {
  await readSheets(await openPage())
  const later = await openPage({ online: false })
  expect(await later.ask(deskKey, '')).toBeUndefined()
})

test.each([
  ['somebody else', 'judge-2'],
  ['nobody', null],
])('it is erased when the session is %s’s', async (_who, person) => {
  await readSheets(await openPage())
  const next = await openPage({ person })
  await next.askSession()
  await next.askSession()
  await vi.waitFor(async () => {
    const left = await next.database.entries()
    expect(left.filter(([, { owner }]) => owner === 'judge-1')).toEqual([])
  })
  expect(await askOffline()).toBeUndefined()
})

test('a page that showed one person’s sheet forgets it when the session turns out to be another’s', async () => {
  await readSheets(await openPage())
  const page = await openPage({ person: 'judge-2' })
  await page.askSheet()
  expect(page.queryClient.getQueryData(sheetKey)).toEqual(mine)
  await page.askSession()
  await page.askSession()
  await vi.waitFor(() => expect(page.queryClient.getQueryData(sheetKey)).toBeUndefined())
  expect(page.onOwnerChanged).toHaveBeenCalledTimes(1)
})

test('a sheet that was answered to another person than the session is of is not kept as theirs', async () => {
  const page = await openPage()
  await page.askSession()
  await page.ask(sheetKey, sheetOf('judge-2'))
  await page.ask(listKey, { person: 'judge-2', rows: [] })
  expect(await page.keepAnswer(sheetKey)).toBe(false)
  expect(await page.keepAnswer(listKey)).toBe(false)
  await page.keepAnswer(sessionKey)
  expect((await page.database.entries()).map(([, { query }]) => query.queryKey)).toEqual([sessionKey])
})

test('a sheet of another person that lies on the device all the same is not shown', async () => {
  const page = await openPage()
  await readSheets(page)
  const entries = await page.database.entries()
  for (const [key, answer] of entries) {
    const { query } = answer
    if (query.queryHash !== JSON.stringify(sheetKey)) continue
    await page.database.put(key, {
      ...answer,
      query: { ...query, state: { ...query.state, data: sheetOf('judge-2') } },
    })
  }
  expect(await askOffline()).toBeUndefined()
})

test('it is not read after a day', async () => {
  await readSheets(await openPage())
  vi.useFakeTimers({ now: Date.now() + 86_400_001, toFake: ['Date'] })
  try {
    expect(await askOffline()).toBeUndefined()
  } finally {
    vi.useRealTimers()
  }
})

test('a newer app reads it while it is a sheet as that app knows them, and not otherwise', async () => {
  await readSheets(await openPage())
  expect(await askOffline({ contract: 'c2' })).toBe('sheet of judge-1')
  const page = await openPage()
  await page.askSession()
  await page.ask(sheetKey, mine)
  page.queryClient.setQueryData(sheetKey, { formId: 'f1', person: 'judge-1', name: 'of before' } as never)
  expect(await page.keepAnswer(sheetKey)).toBe(true)
  expect(await askOffline()).toBe('of before')
  expect(await askOffline({ contract: 'c2' })).toBeUndefined()
})

test('what was answered before it was known who asks is kept once it is', async () => {
  const page = await openPage()
  await page.ask(sheetKey, mine)
  expect(await page.keepAnswer(sheetKey)).toBe(false)
  await page.askSession()
  expect(await page.keepAnswer(sheetKey)).toBe(true)
  await page.keepAnswer(sessionKey)
  expect(await askOffline()).toBe('sheet of judge-1')
})

test('a sheet the backend refuses by now leaves the device; one nobody answered for stays', async () => {
  const page = await openPage()
  await readSheets(page)
  const refetch = async (error: Error) => {
    const queryFn = () => {
      throw error
    }
    await expect(page.queryClient.fetchQuery({ queryKey: sheetKey, queryFn, staleTime: 0 })).rejects.toBe(error)
  }
  await refetch(new Offline())
  expect(await askOffline()).toBe('sheet of judge-1')
  page.queryClient.setQueryData(sheetKey, sheetOf('judge-1', { name: 'sheet with my mark' }))
  await refetch(Object.assign(new Error(), { data: { reasons: [{ code: 'access.out_of_reach' }] } }))
  expect(await page.keepAnswer(sheetKey)).toBe(false)
  const kept = await page.database.entries()
  expect(kept.map(([, { query }]) => query.queryKey)).toEqual([sessionKey])
  expect(await askOffline()).toBeUndefined()
})

test('a value the page itself put in is kept too', async () => {
  const page = await openPage()
  await readSheets(page)
  page.queryClient.setQueryData(sheetKey, sheetOf('judge-1', { name: 'sheet with my mark' }))
  expect(await page.keepAnswer(sheetKey)).toBe(true)
  expect(await askOffline()).toBe('sheet with my mark')
})

test('a device that cannot write says so', async () => {
  const page = await openPage()
  await page.askSession()
  await page.ask(sheetKey, mine)
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  page.queryClient.setQueryData(sheetKey, sheetOf('judge-1', { name: 'too much' }))
  expect(await page.keepAnswer(sheetKey)).toBe(false)
  vi.restoreAllMocks()
  expect(await page.keepAnswer(sheetKey)).toBe(true)
})
