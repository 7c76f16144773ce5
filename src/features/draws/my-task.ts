import type { ChainData, ChainLinkData } from '#contract/draws'

/** One thing the reader can do on a chain now, or has to wait for. */
export type ChainTask =
  | { readonly kind: 'answer'; readonly link: ChainLinkData }
  | { readonly kind: 'ask'; readonly link: ChainLinkData }
  | { readonly kind: 'wait'; readonly link: ChainLinkData }
  | { readonly kind: 'appoint'; readonly part: ChainLinkData['kind'] | 'supervisor' }

/**
 * Everything the reader can do next, link by link, the most pressing first: the supervisor answers what waits; a holder
 * asks for the next step where nothing stands in its way, else waits for the answer; staff with nothing else to do
 * appoint whoever is still missing.
 */
export function tasksOf({ links, supervisor, can }: ChainData): readonly ChainTask[] {
  const waiting = links.filter((link) => link.waiting !== null)
  const answers = waiting.filter((link) => link.can.includes('draws.confirm'))
  const own = links.filter((link) => link.can.includes('draws.ask'))
  const ready = own.filter((link) => link.waiting === null && link.next?.missing.length === 0)
  const waits = own.filter((link) => waiting.includes(link) && !answers.includes(link))
  const tasks: readonly ChainTask[] = [
    ...answers.map((link) => ({ kind: 'answer', link }) as const),
    ...ready.map((link) => ({ kind: 'ask', link }) as const),
    ...waits.map((link) => ({ kind: 'wait', link }) as const),
  ]
  if (tasks.length > 0 || !can.includes('draws.appoint')) return tasks
  const vacant = links.find(({ holder }) => holder === null)?.kind ?? (supervisor === null ? 'supervisor' : null)
  return vacant === null ? [] : [{ kind: 'appoint', part: vacant }]
}

/** Another link, or the next step of the same one, starts with nothing typed. */
export function taskKey(task: ChainTask): string {
  if (task.kind === 'appoint') return `appoint ${task.part}`
  const { kind, module, newest } = task.link
  return [task.kind, kind, module ?? '', newest ?? ''].join(' ')
}

/** Own links whose next step cannot be taken yet; that they cannot be opened yet is only told to whoever has nothing to do. */
export function blockedLinks(chain: ChainData): readonly ChainLinkData[] {
  const idle = tasksOf(chain).length === 0
  return chain.links.filter(
    ({ can, waiting, next }) =>
      can.includes('draws.ask') &&
      waiting === null &&
      next !== null &&
      next.missing.length > 0 &&
      (idle || next.step !== 'open'),
  )
}

/** The modules whose stations the reader may have drawn once more: nothing has been asked for them yet. */
export function undrawnModules({ links, modules }: ChainData): ChainData['modules'] {
  const stations = links.find(({ kind, module }) => kind === 'station' && module === null)
  if (stations?.state !== 'drawn' || !stations.can.includes('draws.ask')) return []
  return modules.filter(({ code }) => links.every(({ module }) => module !== code))
}
