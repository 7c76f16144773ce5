import type { Action } from '#domain/access/actions'

export interface EventLink {
  readonly key: 'day' | 'results' | 'entries' | 'draws' | 'marking' | 'scheme'
  readonly to: string
}

interface LinkedEvent {
  readonly id: string
  readonly can: readonly string[]
}

const pages: readonly { readonly key: EventLink['key']; readonly needs: Action }[] = [
  { key: 'day', needs: 'day.read' },
  { key: 'results', needs: 'results.read' },
  { key: 'entries', needs: 'entries.read' },
  { key: 'draws', needs: 'draws.read' },
  { key: 'marking', needs: 'event.readMarking' },
  { key: 'scheme', needs: 'scheme.read' },
]

/** The pages of an event this reader may open. The list of entries is told its contest, to name it in its head. */
export function eventLinks({ id, can }: LinkedEvent, contestId: string): EventLink[] {
  const event = encodeURIComponent(id)
  return pages
    .filter(({ needs }) => can.includes(needs))
    .map(({ key }) => ({
      key,
      to: `/events/${event}/${key}${key === 'entries' ? `?contest=${encodeURIComponent(contestId)}` : ''}`,
    }))
}
