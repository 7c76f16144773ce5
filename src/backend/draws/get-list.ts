import type { LinkListData } from '#contract/draws'
import type { DrawKind } from '#domain/draws/draw'
import { found, problem } from '../core/problems'
import type { Reading } from '../core/use-case'
import { loadLinks } from './draw-store'
import { presentDraw } from './get-chain'
import { loadChain } from './load-chain'

export interface LinkAddress {
  readonly eventId: string
  readonly kind: DrawKind
  readonly module?: string | undefined
}

/** What was drawn of one link, for its holder alone; names stand on the first link only. */
export async function getList(
  { db, authorize }: Reading,
  { eventId, kind, module }: LinkAddress,
): Promise<LinkListData> {
  const { event, contest, subject, links, people } = await loadChain(db, eventId)
  authorize('draws.readLink', { ...subject, link: kind })
  const link = found(
    links.find((one) => one.kind === kind && one.module === (module ?? null)),
    module ?? kind,
  )
  const draw = link.inForce
  if (draw === null) throw problem('REFUSED', [{ code: 'draws.not_drawn' }])
  const rows = await loadLinks(db, draw.id)
  const named = kind === 'entry_number'
  return {
    event: { id: event.id, name: event.name },
    contest: { id: contest.id, name: contest.name, sample: contest.sample },
    kind,
    module: link.module,
    holder: people.find((person) => person.link === kind)?.name ?? null,
    supervisor: people.find(({ role }) => role === 'supervisor')?.name ?? null,
    draw: presentDraw(draw, link),
    rows: rows.map(({ item, drawn, name, unit }) => ({
      item,
      drawn,
      name: named ? name : null,
      unit: named ? unit : null,
    })),
  }
}
