import type { PublishedDrawData } from '#contract/draws'
import { drawAlgorithm } from '#domain/draws/draw'
import { found } from '../core/problems'
import type { Reading } from '../core/use-case'
import type { Database } from '../db/database'
import { findDraw, loadLinks, loadSeed, type DrawRow } from './draw-store'
import { presentDraw } from './get-chain'
import { loadChain } from './load-chain'

/** What everybody may know of a draw: its commitment at once, the rest once its link is open. */
export async function getRecord({ db, authorize }: Reading, { drawId }: { drawId: string }) {
  const draw = found(await findDraw(db, drawId), drawId)
  const { event, contest, subject, links } = await loadChain(db, draw.eventId)
  authorize('draws.read', subject)
  const link = found(
    links.find(({ kind, module }) => kind === draw.kind && module === draw.module),
    drawId,
  )
  const own = link.draws.find(({ id }) => id === drawId) ?? draw
  const shown = presentDraw(own, link)
  return {
    ...shown,
    kind: draw.kind,
    module: draw.module,
    event: { id: event.id, name: event.name },
    contest: { id: contest.id, name: contest.name, sample: contest.sample },
    record:
      link.opened && shown.publicWord !== null && shown.drawnAt !== null
        ? await publish(db, draw, shown.publicWord)
        : null,
  }
}

async function publish(db: Database, draw: DrawRow, publicWord: string): Promise<PublishedDrawData> {
  const { id, eventId, module, kind, items, places, commitment } = draw
  const rows = await loadLinks(db, id)
  return {
    algorithm: drawAlgorithm,
    drawId: id,
    eventId,
    module,
    kind,
    items: items.map(({ label }) => label),
    places,
    commitment,
    publicWord,
    seed: await loadSeed(db, id),
    outcome: rows.map(({ drawn }) => drawn),
  }
}
