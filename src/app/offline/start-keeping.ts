import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { api } from '#features/api.ts'
import type { keepAnswersToday } from './keep-answers-today'
import { isKept } from './kept-queries'

const used = 'saiheng.kept'

/**
 * In the server mount, keeps a hall's answers on the device. The code for it is fetched once somebody is signed in, and
 * at once where somebody was: pages of the public do without. One cookie speaks for all tabs of a browser, so a change
 * of person in one tab is heard by all.
 */
export function startKeepingAnswers(queryClient: QueryClient): (queryKey: QueryKey) => Promise<boolean> {
  let keeper: Promise<Keeper | null> | null = null
  // Where its code cannot be fetched, nothing is kept and everything is asked.
  const keep = () => void (keeper ??= loadKeeper(queryClient).catch(() => null))
  if (localStorage.getItem(used) !== null) keep()

  const { queries, ...others } = queryClient.getDefaultOptions()
  queryClient.setDefaultOptions({
    ...others,
    queries: {
      ...queries,
      persister: async (ask, context, query) => {
        const keeping = isKept(query) ? await keeper : null
        return keeping === null ? ask(context) : keeping.persister(ask, context, query)
      },
    },
  })
  let signedIn: boolean | undefined
  queryClient.getQueryCache().subscribe(({ type }) => {
    const session = type === 'updated' ? queryClient.getQueryData(api.session.get.queryKey()) : undefined
    if (session === undefined || (session.persona !== null) === signedIn) return
    signedIn = session.persona !== null
    if (signedIn) localStorage.setItem(used, '1')
    else localStorage.removeItem(used)
    if (signedIn) keep()
  })
  return async (queryKey) => (await keeper)?.keepAnswer(queryKey) ?? false
}

type Keeper = ReturnType<typeof keepAnswersToday>

async function loadKeeper(queryClient: QueryClient): Promise<Keeper> {
  const [{ keepAnswersToday: start }, { openAnswersDatabase }] = await Promise.all([
    import('./keep-answers-today'),
    import('./answers-database'),
  ])
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('saiheng.session')
  const askWho = () => void queryClient.invalidateQueries({ queryKey: api.session.get.queryKey() })
  channel?.addEventListener('message', askWho)
  return start({
    queryClient,
    database: openAnswersDatabase(),
    contract: CONTRACT_HASH,
    onOwnerChanged: () => channel?.postMessage('changed'),
  })
}
