import { experimental_createQueryPersister, type PersistedQuery } from '@tanstack/query-persist-client-core'
import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'
import type { SessionData } from '#contract/session'
import { api } from '#features/api.ts'
import { isTakenAway } from '#features/marking/taken-away.ts'
import type { AnswersDatabase } from './answers-database'
import { isKept, keptPath } from './kept-queries'
import { personOf } from './person-of'
import { createWriter } from './write-answers'

const oneDay = 86_400_000
const oneHour = 3_600_000
const prefix = 'day'

export interface KeepAnswersOptions {
  readonly queryClient: QueryClient
  readonly database: AnswersDatabase
  /** Answers of another contract are read if they fit this one all the same. */
  readonly contract: string
  /** Another person is at this browser now; other tabs should ask who. */
  readonly onOwnerChanged: () => void
}

/**
 * Keeps what a judge's hall asks for on the device for a day: read back where the network is gone, asked again where it
 * is not. Each answer lies under the person it was given to, is written and read for no other, and is erased when the
 * session becomes another's or nobody's. Answers of the public pages are kept by `keepLastAnswers`.
 */
export function keepAnswersToday({ queryClient, database, contract, onOwnerChanged }: KeepAnswersOptions) {
  let owner: string | null | undefined
  /** Whose answers were read before it was known who asks. */
  let presumed: string | undefined
  const cache = queryClient.getQueryCache()
  const sessionHash = JSON.stringify(api.session.get.queryKey())
  const restored = new Set<string>()
  const isSession = ({ queryHash }: Pick<Query, 'queryHash'>) => queryHash === sessionHash
  const writer = createWriter({ cache, database, contract, ownerNow: () => owner ?? null, keyOf })

  const persister = experimental_createQueryPersister<PersistedQuery>({
    storage: { getItem, setItem: async (_key, { queryHash }) => writer.writeSoon(queryHash), removeItem: forget },
    serialize: (query) => query,
    deserialize: (query) => query,
    maxAge: oneDay,
    refetchOnRestore: false,
    prefix,
    filters: { predicate: isKept },
  })

  cache.subscribe((event) => {
    if (event.type !== 'updated' || !isKept(event.query)) return
    if (event.action.type === 'error' && isTakenAway(event.query.state.error)) void erase(event.query.queryHash)
    if (event.action.type !== 'success') return
    const manual = event.action.manual === true
    if (isSession(event.query)) meet(event.query.state.data as SessionData, manual)
    if (!manual && restored.delete(event.query.queryHash)) askAgain(event.query)
    else if (isSession(event.query)) void writer.write(event.query.queryHash)
    else writer.writeSoon(event.query.queryHash)
  })
  const known = queryClient.getQueryData(api.session.get.queryKey())
  if (known !== undefined) meet(known, true)
  void tidy()
  setInterval(() => void tidy(), oneHour)

  /** One session speaks for the device; all else lies beside what others were answered to the same question. */
  function keyOf(queryHash: string, person: string): string {
    return queryHash === sessionHash ? `${prefix}-${queryHash}` : `${prefix}-${queryHash} ${person}`
  }

  /** What was read back is shown at once and asked again; where nobody answers, it stays. */
  function askAgain({ queryKey }: Query): void {
    setTimeout(() => void queryClient.invalidateQueries({ queryKey, exact: true }), 0)
  }

  async function getItem(key: string): Promise<PersistedQuery | undefined> {
    const queryHash = key.slice(prefix.length + 1)
    const asker = owner === undefined ? (await database.get(keyOf(sessionHash, '')))?.owner : owner
    if (typeof asker !== 'string') return undefined
    const answer = await database.get(keyOf(queryHash, asker))
    if (answer === undefined || answer.owner !== asker || personOf(answer.query.state.data) !== asker) return undefined
    const data = answer.contract === contract ? answer.query.state.data : await fitted(answer.query)
    if (data === undefined) return undefined
    presumed ??= asker
    restored.add(queryHash)
    if (data === answer.query.state.data) writer.isWritten(answer.query)
    return { ...answer.query, buster: '', state: { ...answer.query.state, data } }
  }

  /** After a change of version a judge goes on with the sheets of before, as long as they are sheets still. */
  async function fitted(query: PersistedQuery): Promise<unknown> {
    const path = keptPath(query)
    if (path === null) return undefined
    const { readAsToday } = await import('./kept-schemas')
    return readAsToday(path, query.state.data)
  }

  function forget(key: string): Promise<void> {
    return typeof owner === 'string' ? database.remove(keyOf(key.slice(prefix.length + 1), owner)) : Promise.resolve()
  }

  /** What somebody may not see any more leaves the device as well; what nobody answered stays. */
  async function erase(queryHash: string): Promise<void> {
    writer.forget(queryHash)
    if (typeof owner === 'string') await database.remove(keyOf(queryHash, owner))
  }

  async function tidy(): Promise<void> {
    for (const [key, { query }] of await database.entries()) {
      if (Date.now() - query.state.dataUpdatedAt > oneDay) await database.remove(key)
    }
  }

  /** Who asks is known, or is somebody else than before. */
  function meet({ persona }: SessionData, manual: boolean): void {
    const before = owner ?? presumed
    const first = owner === undefined
    owner = persona?.id ?? null
    if (first) void database.eraseOthers(owner)
    if (before === undefined || before === owner) return first ? writer.writeAll() : undefined
    writer.stop()
    void database.eraseOthers(owner)
    onOwnerChanged()
    // Whoever changed the session here has already begun anew.
    if (!manual) void queryClient.resetQueries({ predicate: (query) => !isSession(query) })
  }

  return {
    /** Reads a query back before it is asked for the first time. */
    persister: persister.persisterFn,
    /** Resolves with true once the present answer of the query is on the device. */
    keepAnswer: async (queryKey: QueryKey): Promise<boolean> => {
      const query = cache.find({ queryKey, exact: true })
      return query !== undefined && writer.write(query.queryHash)
    },
  }
}
