import { asc, eq } from 'drizzle-orm'
import { abilities } from '#domain/access/can'
import { venuePlans, type VenueRow, type VenueWorld } from '#domain/exchange/plan-venues'
import { countStates } from '#domain/exchange/row-plan'
import type { Reading, Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { organisations, venues } from '../db/tables/programme'
import { demandConfirmed, presentPlans, type Confirmed } from './confirm-plans'

export interface VenueRows {
  readonly rows: readonly VenueRow[]
}

export async function exportVenues({ db, asker, authorize }: Reading) {
  authorize('export.contests', {})
  const world = await loadWorld(db)
  return {
    venues: [...world.venues],
    organisations: [...world.organisations],
    can: abilities(asker.actor, {}, ['import.contests', 'export.contests']),
  }
}

export async function previewVenues({ db, authorize }: Reading, { rows }: VenueRows) {
  authorize('import.contests', {})
  return presentPlans([...venuePlans(rows, await loadWorld(db))])
}

/** Imports all rows or none. */
export async function importVenues(writing: Writing, input: VenueRows & Confirmed) {
  const { db, newId, authorize, record, announce } = writing
  authorize('import.contests', {})
  const world = await loadWorld(db)
  const plans = [...venuePlans(input.rows, world)]
  demandConfirmed(plans, input)
  const counts = countStates(plans)
  for (const { state, after, changes } of plans) {
    if (after === null || state === 'unchanged') continue
    const { venueId, ...columns } = after
    const id = venueId ?? newId()
    if (venueId === null) await db.insert(venues).values({ id, ...columns, sample: false })
    else await db.update(venues).set(columns).where(eq(venues.id, venueId))
    await record({
      action: venueId === null ? 'venue.create' : 'venue.edit',
      subjectKind: 'venue',
      subjectId: id,
      before: Object.fromEntries(changes.map(({ field, from }) => [field, from])),
      after: Object.fromEntries(changes.map(({ field, to }) => [field, to])),
    })
  }
  if (counts.new + counts.changed > 0) announce({ noun: 'schedule', id: null })
  return { counts }
}

async function loadWorld(db: Database): Promise<VenueWorld> {
  const { id: venueId, code, name, cityCode, organisationId, workstations, sectors } = venues
  return {
    venues: await db
      .select({ venueId, code, name, cityCode, organisationId, workstations, sectors })
      .from(venues)
      .orderBy(asc(venues.code)),
    organisations: await db
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .orderBy(asc(organisations.id)),
  }
}
