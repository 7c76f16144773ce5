import { experimental_createQueryPersister, type PersistedQuery } from '@tanstack/query-persist-client-core'
import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'
import type { SessionData } from '#contract/session'
import { api } from '#features/api.ts'
import type { AnswersDatabase, KeptAnswer } from './answers-database'
import { isKept } from './kept-queries'

const oneDay = 86_400_000
const oneHour = 3_600_000
const prefix = 'day'

export interface KeepAnswersOptions {
  readonly queryClient: QueryClient
  readonly database: AnswersDatabase
  /** Answers of another contract are not read. */
  readonly contract: string
  /** Another person is at this browser now; other tabs should ask who. */
  readonly onOwnerChanged: () => void
}

/**
 * Keeps what a judge's hall asks for on the device for a day: read back where the network is gone, asked again where it
 * is not. It belongs to one person's session and is erased when the session becomes another's or nobody's.
 * Answers of the public pages are kept by `keepLastAnswers`.
 */
export function keepAnswersToday({ queryClient, database, contract, onOwnerChanged }: KeepAnswersOptions) {
  let owner: string | null | undefined
  /** Whose answers were read before it was known who asks. */
  let presumed: string | undefined
  const sessionHash = JSON.stringify(api.session.get.queryKey())
  const sessionKey = `${prefix}-${sessionHash}`
  const written = new Map<string, { readonly data: unknown; readonly done: Promise<void> }>()
  const restored = new Set<string>()
  const isSession = (query: Query) => JSON.stringify(query.queryKey) === sessionHash

  const persister = experimental_createQueryPersister<PersistedQuery>({
    storage: { getItem, setItem, removeItem: database.remove, entries },
    serialize: (query) => ({
      ...query,
      state: { ...query.state, error: null, fetchFailureReason: null, fetchMeta: null },
    }),
    deserialize: (query) => query,
    buster: contract,
    maxAge: oneDay,
    refetchOnRestore: false,
    prefix,
    filters: { predicate: isKept },
  })

  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || !isKept(event.query)) return
    const manual = event.action.manual === true
    if (isSession(event.query)) meet(event.query.state.data as SessionData, manual)
    if (!manual && restored.delete(event.query.queryHash)) askAgain(event.query)
    else void persister.persistQuery(event.query)
  })
  const known = queryClient.getQueryData(api.session.get.queryKey())
  if (known !== undefined) meet(known, true)
  const tidy = () => void persister.persisterGc()
  tidy()
  setInterval(tidy, oneHour)

  /** What was read back is shown at once and asked again; where nobody answers, it stays. */
  function askAgain({ queryKey }: Query): void {
    setTimeout(() => void queryClient.invalidateQueries({ queryKey, exact: true }), 0)
  }

  async function getItem(key: string): Promise<PersistedQuery | undefined> {
    const [answer, session] = await Promise.all([database.get(key), database.get(sessionKey)])
    const asker = owner === undefined ? session?.owner : owner
    if (answer === undefined || answer.owner !== asker) return undefined
    presumed ??= asker
    restored.add(answer.query.queryHash)
    return answer.query
  }

  async function entries(): Promise<[string, PersistedQuery][]> {
    return (await database.entries()).map(([key, { query }]) => [key, query])
  }

  /** Written once for each answer, however often it is asked for. */
  function setItem(key: string, query: PersistedQuery): Promise<void> {
    const { data } = query.state
    if (typeof owner !== 'string' || data === undefined) return Promise.resolve()
    const before = written.get(key)
    if (before !== undefined && before.data === data) return before.done
    const done = database.put(key, { owner, query } satisfies KeptAnswer)
    written.set(key, { data, done })
    return done
  }

  /** Who asks is known, or is somebody else than before. */
  function meet({ persona }: SessionData, manual: boolean): void {
    const before = owner ?? presumed
    const first = owner === undefined
    owner = persona?.id ?? null
    if (first) void database.eraseOthers(owner)
    if (before === undefined || before === owner) return first ? keepAll() : undefined
    written.clear()
    void database.eraseOthers(owner)
    onOwnerChanged()
    // Whoever changed the session here has already begun anew.
    if (!manual) void queryClient.resetQueries({ predicate: (query) => !isSession(query) })
  }

  /** What was answered before it was known who asked. */
  function keepAll(): void {
    const answered = queryClient
      .getQueryCache()
      .findAll({ predicate: (query) => isKept(query) && query.state.status === 'success' })
    for (const query of answered) void persister.persistQuery(query)
  }

  return {
    /** Reads a query back before it is asked for the first time. */
    persister: persister.persisterFn,
    /** Resolves once the present answer of the query is on the device. */
    keepAnswer: (queryKey: QueryKey) => persister.persistQueryByKey(queryKey, queryClient),
  }
}
