import { QueryClient } from '@tanstack/react-query'
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { api, connectApi } from '#features/api.ts'
import { openAnswersDatabase, type AnswersDatabase } from './answers-database'
import { keepAnswersToday } from './keep-answers-today'

connectApi({ origin: 'http://localhost/', routes: {} })
const sessionKey = api.session.get.queryKey()
const sheetKey = api.marking.sheet.queryKey({ input: { formId: 'f1' } })
const deskKey = api.marking.desk.queryKey({ input: { eventId: 'e1' } })

class Offline extends Error {}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))

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
  const session = { persona: person === null ? null : { id: person } }
  return { queryClient, onOwnerChanged, keepAnswer, database, ask, askSession: () => ask(sessionKey, session) }
}

async function readSheets(page: Awaited<ReturnType<typeof openPage>>) {
  await page.askSession()
  await page.ask(sheetKey, 'sheet of judge-1')
  await page.ask(deskKey, 'desk')
  await page.keepAnswer(sheetKey)
  await page.keepAnswer(sessionKey)
}

test('a sheet read today opens without a network, and so does who I am', async () => {
  await readSheets(await openPage())
  const later = await openPage({ online: false })
  expect(await later.ask(sheetKey, '')).toBe('sheet of judge-1')
  expect(await later.askSession()).toEqual({ persona: { id: 'judge-1' } })
})

test('with a network it is painted at once and asked again', async () => {
  await readSheets(await openPage())
  const later = await openPage()
  const queryFn = vi.fn(async () => 'newer sheet')
  expect(await later.queryClient.fetchQuery({ queryKey: sheetKey, queryFn })).toBe('sheet of judge-1')
  await vi.waitFor(() => expect(later.queryClient.getQueryState(sheetKey)?.isInvalidated).toBe(true))
  expect(await later.queryClient.fetchQuery({ queryKey: sheetKey, queryFn })).toBe('newer sheet')
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
  expect(await (await openPage({ online: false })).ask(sheetKey, '')).toBeUndefined()
})

test('a page that showed one person’s sheet forgets it when the session turns out to be another’s', async () => {
  await readSheets(await openPage())
  const page = await openPage({ person: 'judge-2' })
  await page.ask(sheetKey, 'sheet of judge-2')
  expect(page.queryClient.getQueryData(sheetKey)).toBe('sheet of judge-1')
  await page.askSession()
  await page.askSession()
  await vi.waitFor(() => expect(page.queryClient.getQueryData(sheetKey)).toBeUndefined())
  expect(page.onOwnerChanged).toHaveBeenCalledTimes(1)
})

test('it is not read after a day, nor by an app of another contract', async () => {
  await readSheets(await openPage())
  expect(await (await openPage({ online: false, contract: 'c2' })).ask(sheetKey, '')).toBeUndefined()
  await readSheets(await openPage())
  vi.useFakeTimers({ now: Date.now() + 86_400_001, toFake: ['Date'] })
  expect(await (await openPage({ online: false })).ask(sheetKey, '')).toBeUndefined()
  vi.useRealTimers()
})

test('what was answered before it was known who asks is kept once it is', async () => {
  const page = await openPage()
  await page.ask(sheetKey, 'sheet of judge-1')
  await page.askSession()
  await page.keepAnswer(sheetKey)
  await page.keepAnswer(sessionKey)
  expect(await (await openPage({ online: false })).ask(sheetKey, '')).toBe('sheet of judge-1')
})

test('a value the page itself put in is kept too', async () => {
  const page = await openPage()
  await readSheets(page)
  page.queryClient.setQueryData(sheetKey, 'sheet with my mark' as never)
  await page.keepAnswer(sheetKey)
  expect(await (await openPage({ online: false })).ask(sheetKey, '')).toBe('sheet with my mark')
})
