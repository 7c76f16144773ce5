import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'
import { api } from '#features/api.ts'

const storageKey = 'saiheng.answers'
const oneDay = 86_400_000
const quietFor = 1000

interface KeptAnswers {
  readonly contract: string
  readonly at: number
  readonly answers: readonly { readonly key: QueryKey; readonly data: unknown; readonly at: number }[]
}

/**
 * Answers of queries that say `meta: { persist: true }` are painted at once after a reload, then asked again.
 * Nothing is kept while somebody is signed in: what a role may see never outlives its session.
 */
export function keepLastAnswers(queryClient: QueryClient, storage: Storage = localStorage, now = Date.now): void {
  const kept = readAnswers(storage, now())
  for (const { key, data, at } of kept?.answers ?? []) queryClient.setQueryData(key, data, { updatedAt: at })
  let timer: ReturnType<typeof setTimeout> | undefined
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.meta?.persist !== true) return
    clearTimeout(timer)
    timer = setTimeout(() => writeAnswers(queryClient, storage, now()), quietFor)
  })
}

function readAnswers(storage: Storage, now: number): KeptAnswers | null {
  try {
    const kept: KeptAnswers | null = JSON.parse(storage.getItem(storageKey) ?? 'null')
    return kept?.contract === CONTRACT_HASH && now - kept.at < oneDay ? kept : null
  } catch {
    return null
  }
}

function writeAnswers(queryClient: QueryClient, storage: Storage, at: number): void {
  if (!isNobodySignedIn(queryClient)) return
  const answers = queryClient
    .getQueryCache()
    .findAll({ predicate: isPublic })
    .map(({ queryKey, state }) => ({ key: queryKey, data: state.data, at: state.dataUpdatedAt }))
  try {
    storage.setItem(storageKey, JSON.stringify({ contract: CONTRACT_HASH, at, answers } satisfies KeptAnswers))
  } catch {
    // A full storage only means the next reload starts without last answers.
  }
}

function isPublic(query: Query): boolean {
  return query.meta?.persist === true && query.state.status === 'success'
}

function isNobodySignedIn(queryClient: QueryClient): boolean {
  return queryClient.getQueryData(api.session.get.queryKey())?.persona === null
}
