import type { DayProgrammeData } from '#contract/day'
import { abilities, can } from '#domain/access/can'
import { isPublished } from '#domain/access/policies'
import { judgeRoles, type JudgeRole } from '#domain/contests/vocabulary'
import type { DelegationId, EntryId } from '#domain/ids'
import { groupBy } from '#domain/group-by'
import { drawBatches, takesPart } from '#domain/schedule/day/batches'
import { recordedTimes } from '#domain/schedule/day/record-actual'
import { loadHosts } from '../contests/detail-store'
import type { Asker } from '../core/asker'
import type { Reading } from '../core/use-case'
import { loadDay, type LoadedDay } from './day-scope'
import { loadFacts, loadItems, loadJudges, type FactRow } from './programme-store'

/** The programme as the asker may see it: published for everybody, before that only for who runs the event. */
export async function getDay({ db, asker, now, authorize }: Reading, { eventId }: { eventId: string }) {
  const day = await loadDay(db, eventId)
  const { event, contest, programme, settings, subject, stage, entries } = day
  authorize('day.read', subject)
  const facts = await loadFacts(db, eventId)
  const able = abilities(asker.actor, subject, ['day.edit', 'day.record'])
  return {
    event: { id: event.id, name: event.name },
    contest: { id: contest.id, name: contest.name, sample: contest.sample },
    hosts: await loadHosts(db, contest.id),
    venueName: stage?.venueName ?? null,
    stage: stage === null ? null : { from: stage.from, to: stage.to, setUpDays: stage.setUpDays },
    now: now.toISOString(),
    settings,
    items: await loadItems(db, eventId),
    batches: [...drawBatches(entries, settings).batches],
    entered: [...groupBy(entries.filter(takesPart), ({ group }) => group)].map(([group, own]) => ({
      group,
      count: own.length,
    })),
    actuals: recordedTimes(facts).map(({ itemId, startedAt, endedAt }) => ({
      itemId,
      startedAt: startedAt?.toISOString() ?? null,
      endedAt: endedAt?.toISOString() ?? null,
    })),
    facts: able.includes('day.record') ? facts.map(presentFact) : [],
    own: ownSeats(day, asker),
    judges: settings.judgesNamed ? await loadJudges(db, eventId, namedRoles(day, asker)) : [],
    publishedAt: programme?.publishedAt?.toISOString() ?? null,
    updatedBy: able.includes('day.edit') ? (programme?.updatedByName ?? null) : null,
    updatedAt: programme?.updatedAt.toISOString() ?? null,
    version: programme?.version ?? 0,
    can: able,
  } satisfies DayProgrammeData
}

/**
 * Holders are in no programme; whoever supervises the chain is named only to those who may know while it is shut. Where
 * none is ever drawn, none is opened either: there the published results end it.
 */
function namedRoles({ subject }: LoadedDay, { actor }: Asker): readonly JudgeRole[] {
  const known = isPublished(subject) || can(actor, 'draws.readPeople', subject)
  return judgeRoles.filter((role) => role !== 'holder' && (role !== 'supervisor' || known))
}

export function presentFact({ seq, itemId, what, at, recordedByName, recordedAt, reason }: FactRow) {
  return {
    seq,
    itemId,
    what,
    at: at?.toISOString() ?? null,
    by: recordedByName,
    recordedAt: recordedAt.toISOString(),
    reason,
  }
}

/** Only entries of the asker's own, and none at all for somebody who also judges here. */
function ownSeats({ entries, settings, subject }: LoadedDay, { actor }: Asker): DayProgrammeData['own'] {
  if (actor.kind === 'public') return []
  const grants = actor.grants.filter(({ role }) => role === 'competitor' || role === 'leader')
  const asOwner = {
    ...actor,
    grants: [...grants, ...actor.grants.filter(({ role }) => role === 'judge' || role === 'chief')],
  }
  const byEntry = new Map(entries.map((entry) => [entry.entryId, entry]))
  return drawBatches(entries, settings).seats.flatMap(({ entryId, batch, workstation }) => {
    const entry = byEntry.get(entryId)
    if (entry === undefined) return []
    const mine = can(asOwner, 'entries.read', {
      ...subject,
      entryId: entryId as EntryId,
      delegationId: entry.delegationId as DelegationId,
    })
    const owner = grants.some(
      (grant) =>
        (grant.role === 'competitor' && grant.entryIds.some((id) => id === entryId)) ||
        (grant.role === 'leader' && grant.delegationId === entry.delegationId),
    )
    return mine && owner ? [{ name: entry.name, entryNumber: entry.entryNumber, batch, workstation }] : []
  })
}
