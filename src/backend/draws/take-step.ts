import { commitmentOf } from '#domain/draws/commitment'
import type { DrawSubject } from '#domain/draws/draw'
import { outcomeOf } from '#domain/draws/outcome'
import type { Writing } from '../core/use-case'
import { drawLinks, draws, drawSeeds } from '../db/tables/draws'
import { loadItems, placesFor } from './draw-items'
import { applyLinks, loadSeed, type DrawRow } from './draw-store'
import type { AskedStep, LoadedLink } from './load-chain'
import { newSeed } from './new-seed'

/** Does what a confirmed step says, and answers which draw it was about. */
export async function takeStep(
  writing: Writing,
  eventId: string,
  link: LoadedLink,
  asked: AskedStep,
): Promise<string | null> {
  if (asked.step === 'commit') return commit(writing, eventId, link, asked)
  if (asked.step === 'draw') return draw(writing, link.ahead, asked.publicWord ?? '')
  return link.inForce?.id ?? null
}

/** The seed is made now and kept apart; what is published is only its commitment. */
async function commit(
  { db, options, now, newId }: Writing,
  eventId: string,
  { kind, module, draws: earlier }: LoadedLink,
  { placeCount }: AskedStep,
): Promise<string> {
  const items = await loadItems(db, eventId, kind, earlier)
  const seed = newSeed(options)
  const row = { id: newId(), eventId, kind, module, items, places: placesFor(kind, items.length, placeCount) }
  const commitment = commitmentOf({ ...subjectOf(row), seed })
  await db.insert(draws).values({ ...row, number: earlier.length + 1, commitment, committedAt: now })
  await db.insert(drawSeeds).values({ drawId: row.id, seed })
  return row.id
}

async function draw({ db }: Writing, row: DrawRow | null, publicWord: string): Promise<string> {
  if (row === null) throw new Error('a draw without a commitment was let through')
  const outcome = outcomeOf({ ...subjectOf(row), seed: await loadSeed(db, row.id), publicWord })
  await db.insert(drawLinks).values(
    row.items.map(({ label, entryId }, index) => ({
      drawId: row.id,
      position: index + 1,
      entryId,
      item: label,
      drawn: outcome[index] ?? '',
    })),
  )
  // Stations of a module stay in the draw: an entry goes by the station of the event.
  if (row.module === null) await applyLinks(db, row)
  return row.id
}

function subjectOf({
  id,
  eventId,
  module,
  kind,
  items,
  places,
}: Omit<DrawRow, 'number' | 'commitment' | 'committedAt'>) {
  const subject: DrawSubject = { drawId: id, eventId, module, kind, places, items: items.map(({ label }) => label) }
  return subject
}
