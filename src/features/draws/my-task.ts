import type { ChainData, ChainLinkData } from '#contract/draws'

/** The one thing the reader can do next on a chain; null when there is nothing. */
export type ChainTask =
  | { readonly kind: 'answer'; readonly link: ChainLinkData }
  | { readonly kind: 'ask'; readonly link: ChainLinkData }
  | { readonly kind: 'wait'; readonly link: ChainLinkData }
  | { readonly kind: 'appoint'; readonly part: ChainLinkData['kind'] | 'supervisor' }
  | null

/**
 * The supervisor answers what waits; a holder asks for the next step where nothing stands in its way, else waits for
 * the answer to the last; staff appoint whoever is still missing.
 */
export function taskOf({ links, supervisor, can }: ChainData): ChainTask {
  const waiting = links.find((link) => link.waiting !== null)
  if (waiting?.can.includes('draws.confirm') === true) return { kind: 'answer', link: waiting }
  const own = links.filter((link) => link.can.includes('draws.ask'))
  const ready = own.find((link) => link.waiting === null && link.next?.missing.length === 0)
  if (ready !== undefined) return { kind: 'ask', link: ready }
  const asked = own.find((link) => link.waiting !== null)
  if (asked !== undefined) return { kind: 'wait', link: asked }
  if (!can.includes('draws.appoint')) return null
  const vacant = links.find(({ holder }) => holder === null)?.kind ?? (supervisor === null ? 'supervisor' : null)
  return vacant === null ? null : { kind: 'appoint', part: vacant }
}
