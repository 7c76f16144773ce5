import type { Query, QueryCache } from '@tanstack/react-query'
import { isTakenAway } from '#features/marking/taken-away.ts'
import type { AnswersDatabase } from './answers-database'
import { isKept } from './kept-queries'
import { personOf } from './person-of'

const quietFor = 1000
/** An answer that came again unchanged is written again only to say that it is not old. */
const oldAfter = 3_600_000

export interface WriterOptions {
  readonly cache: QueryCache
  readonly database: AnswersDatabase
  readonly contract: string
  readonly ownerNow: () => string | null
  readonly keyOf: (queryHash: string, person: string) => string
}

interface Written {
  readonly data: unknown
  readonly at: number
  readonly done: Promise<boolean>
}

/** Writes answers to the device, each once however often it is asked for, and only for the person they were given to. */
export function createWriter({ cache, database, contract, ownerNow, keyOf }: WriterOptions) {
  const written = new Map<string, Written>()
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()

  /** Resolves with true once the present answer is on the device. */
  function write(queryHash: string): Promise<boolean> {
    clearTimeout(waiting.get(queryHash))
    waiting.delete(queryHash)
    const query = cache.get(queryHash)
    const owner = ownerNow()
    if (query === undefined || owner === null || isTakenAway(query.state.error)) return Promise.resolve(false)
    const { data, dataUpdatedAt } = query.state
    if (data === undefined || personOf(data) !== owner) return Promise.resolve(false)
    const before = written.get(queryHash)
    if (before !== undefined && before.data === data && dataUpdatedAt - before.at < oldAfter) return before.done
    const done = database.put(keyOf(queryHash, owner), { owner, contract, query: plain(query) })
    const now = { data, at: dataUpdatedAt, done }
    written.set(queryHash, now)
    return done.then((there) => {
      if (!there && written.get(queryHash) === now) written.delete(queryHash)
      return there
    })
  }

  /** A large sheet that changes with every mark of a colleague is not written as often. */
  function writeSoon(queryHash: string): void {
    if (waiting.has(queryHash)) return
    waiting.set(
      queryHash,
      setTimeout(() => void write(queryHash), quietFor),
    )
  }

  return {
    write,
    writeSoon,
    /** What was answered before it was known who asked. */
    writeAll: () => {
      for (const query of cache.findAll({ predicate: isKept })) void write(query.queryHash)
    },
    /** It was just read from the device. */
    isWritten: ({ queryHash, state }: Pick<Query, 'queryHash' | 'state'>) => {
      written.set(queryHash, { data: state.data, at: state.dataUpdatedAt, done: Promise.resolve(true) })
    },
    /** It may not be kept any more. */
    forget: (queryHash: string) => {
      clearTimeout(waiting.get(queryHash))
      waiting.delete(queryHash)
      written.delete(queryHash)
    },
    /** Somebody else is here now. */
    stop: () => {
      for (const timer of waiting.values()) clearTimeout(timer)
      waiting.clear()
      written.clear()
    },
  }
}

function plain({ queryKey, queryHash, state }: Query) {
  const settled = { ...state, error: null, fetchFailureReason: null, fetchMeta: null }
  return { queryKey, queryHash, buster: '', state: settled }
}
