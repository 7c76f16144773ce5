import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { createApiClient, type ApiClient, type ApiClientOptions } from '#contract/client'
import { nounsTouchedBy, type AskedAgain, type ChangedNoun } from '#contract/touched-nouns'
import { notifyDone } from '#ui/notify.ts'
import { isStale } from '#ui/problem.ts'

let connected: ApiClient | undefined
let origin = ''

/** Called once by the app, before the first screen; the mount decides where the API is. */
export function connectApi(options: ApiClientOptions): void {
  connected = createApiClient(options)
  origin = options.origin
}

const client = new Proxy({} as ApiClient, {
  get(_target, noun) {
    if (connected === undefined) throw new Error('the API was used before connectApi()')
    return Reflect.get(connected, noun)
  },
})

/** Query and mutation options for every endpoint: `api.contests.list.queryOptions({ input })`. */
export const api = createTanstackQueryUtils(client)
/** The plain client, for calls outside of a query. */
export const apiClient = client

/** What is shown of these nouns is asked for again; resolves once it has been answered. */
export async function askAgain(queryClient: QueryClient, nouns: readonly AskedAgain[]): Promise<void> {
  await Promise.all(nouns.map((noun) => queryClient.invalidateQueries({ queryKey: api[noun].key() })))
}

interface OutcomeOptions {
  readonly noun: ChangedNoun
  /** What is said once it is done; left out where that depends on the answer. */
  readonly done?: string
  readonly after?: () => void
}

/** What follows an act: it is said to be done, and whatever shows its noun asks again, also where somebody was faster. */
export function useOutcome({ noun, done, after }: OutcomeOptions) {
  const queryClient = useQueryClient()
  return {
    onSuccess: () => {
      if (done !== undefined) notifyDone(done)
      after?.()
    },
    onSettled: (_answer: unknown, error: unknown) => {
      if (error !== null && !isStale(error)) return
      void askAgain(queryClient, nounsTouchedBy(noun))
    },
  }
}

/** Calendars of the embedded mount live in this page alone: no calendar program reaches them. */
export const calendarsReachable = !EMBEDDED

/**
 * The address of a calendar such as `contest/c-011` or `city/370100?edition=…`; `contests` is where this app has its
 * contest pages (`useHref('/contests')`), so that the calendar leads to them.
 */
export function calendarAddress(path: string, contests: string): string {
  const [feed = '', query = ''] = path.split('?')
  const address = new URL(`api/calendar/${feed}.ics${query === '' ? '' : `?${query}`}`, origin)
  const { pathname, hash } = new URL(contests, origin)
  const pages = `${pathname}${hash}`
  if (pages !== '/contests') address.searchParams.set('pages', pages)
  return address.href
}
