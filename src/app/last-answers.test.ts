// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api, connectApi } from '#features/api.ts'
import { keepLastAnswers } from './last-answers'

connectApi({ origin: 'http://localhost/', routes: {} })
const sessionKey = api.session.get.queryKey()
const noon = () => 1_000_000

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
})
afterEach(() => vi.useRealTimers())

async function answer(client: QueryClient, persist: boolean) {
  await client.fetchQuery({ queryKey: ['overview'], queryFn: () => 186, meta: { persist } })
  await vi.advanceTimersByTimeAsync(2000)
}

function afterReload(at = noon) {
  const client = new QueryClient()
  keepLastAnswers(client, localStorage, at)
  return client.getQueryData(['overview'])
}

test('a public answer is there again after a reload, for a day', async () => {
  const client = new QueryClient()
  keepLastAnswers(client, localStorage, noon)
  client.setQueryData(sessionKey, { persona: null } as never)
  await answer(client, true)
  expect(afterReload()).toBe(186)
  expect(afterReload(() => noon() + 86_400_001)).toBeUndefined()
})

test('other answers are not kept', async () => {
  const client = new QueryClient()
  keepLastAnswers(client, localStorage, noon)
  client.setQueryData(sessionKey, { persona: null } as never)
  await answer(client, false)
  expect(afterReload()).toBeUndefined()
})

test('nothing is kept while somebody is signed in, or it is not known who asks', async () => {
  const client = new QueryClient()
  keepLastAnswers(client, localStorage, noon)
  await answer(client, true)
  expect(afterReload()).toBeUndefined()
  client.setQueryData(sessionKey, { persona: { id: 'p1' } } as never)
  await answer(client, true)
  expect(afterReload()).toBeUndefined()
})

test('an unreadable record is passed over', () => {
  localStorage.setItem('saiheng.answers', '{')
  expect(afterReload()).toBeUndefined()
})
