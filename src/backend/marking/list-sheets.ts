import { and, asc, eq, gt, inArray, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { SheetsData } from '#contract/marking'
import { groupBy } from '#domain/group-by'
import { formProgress } from '#domain/marking/form-progress'
import { openNotes } from '#domain/marking/mark-note'
import type { Reading } from '../core/use-case'
import type { Database } from '../db/database'
import { events } from '../db/tables/entries'
import { formJudges, forms, schemes } from '../db/tables/marking'
import { contests } from '../db/tables/programme'
import { loadAspects, loadClaims, loadFacts, loadFormJudges, loadNotes, loadWorks, ruleOf } from './form-store'
import { presentClaim } from './present-claim'
import { presentProgress } from './present-progress'

/** The forms a judge is assigned to, in the order of the scheme their event is marked by. */
export async function listSheets(reading: Reading): Promise<SheetsData> {
  const { db, asker, authorize } = reading
  const person = asker.persona?.id ?? null
  authorize('sheet.list', {})
  const grants = asker.actor.kind === 'person' ? asker.actor.grants : []
  const seats = grants.flatMap((grant) => (grant.role === 'judge' ? [grant.assignmentId] : []))
  if (seats.length === 0) return { person, rows: [] }
  const assigned = await loadAssigned(db, seats)
  const formIds = assigned.map(({ form }) => form.id)
  const aspectsOf = groupBy(await loadAspects(db, formIds), ({ formId }) => formId)
  const aspectIds = [...aspectsOf.values()].flat().map(({ id }) => id)
  const judgesOf = groupBy(await loadFormJudges(db, formIds), ({ formId }) => formId)
  const factsOf = groupBy(await loadFacts(db, aspectIds), ({ aspectId }) => aspectId)
  const notesOf = groupBy(await loadNotes(db, aspectIds), ({ aspectId }) => aspectId)
  const claims = await loadClaims(db, formIds)
  const worksOf = new Map<string, Awaited<ReturnType<typeof loadWorks>>>()
  for (const { event } of assigned) {
    if (!worksOf.has(event.id)) worksOf.set(event.id, await loadWorks(db, event.id))
  }

  return {
    person,
    rows: assigned.map(({ form, mine, event, contest }) => {
      const aspects = aspectsOf.get(form.id) ?? []
      const works = worksOf.get(event.id) ?? []
      const judges = judgesOf.get(form.id) ?? []
      const me = judges.find(({ assignmentId }) => assignmentId === mine.assignmentId) ?? null
      const places = judges.map(({ assignmentId }) => assignmentId)
      const rules = aspects.map((aspect) => ruleOf(aspect, form, places))
      const progress = formProgress({
        aspects: rules,
        works: works.map(({ workCode }) => workCode),
        facts: rules.flatMap(({ aspectId }) => factsOf.get(aspectId) ?? []),
      })
      const flags = openNotes(rules.flatMap(({ aspectId }) => notesOf.get(aspectId) ?? [])).length
      return {
        formId: form.id,
        code: form.subCriterionCode,
        name: form.name,
        type: form.type,
        day: form.day,
        works: works.length,
        aspects: aspects.length,
        progress: presentProgress(progress, flags),
        signedByMe: mine.signedAt !== null,
        signed: form.signedAt !== null,
        claim: presentClaim(reading, { form, judges, me, claims }),
        event: { id: event.id, name: event.name },
        contest: { id: contest.id, name: contest.name },
      }
    }),
  }
}

const newer = alias(schemes, 'newer')

/** The forms on which a judge has a seat, of the newest scheme of each event. */
function loadAssigned(db: Database, seats: readonly string[]) {
  return db
    .select({ form: forms, mine: formJudges, event: events, contest: contests })
    .from(formJudges)
    .innerJoin(forms, eq(forms.id, formJudges.formId))
    .innerJoin(schemes, eq(schemes.id, forms.schemeId))
    .innerJoin(events, eq(events.id, schemes.eventId))
    .innerJoin(contests, eq(contests.id, events.contestId))
    .where(
      and(
        inArray(formJudges.assignmentId, [...seats]),
        notExists(
          db
            .select({ id: newer.id })
            .from(newer)
            .where(and(eq(newer.eventId, schemes.eventId), gt(newer.revision, schemes.revision))),
        ),
      ),
    )
    .orderBy(asc(events.id), asc(forms.position))
}
