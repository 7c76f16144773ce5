import { asc, eq, inArray } from 'drizzle-orm'
import type { SheetSummaryData } from '#contract/marking'
import { groupBy } from '#domain/group-by'
import { formProgress } from '#domain/marking/form-progress'
import type { Reading } from '../core/use-case'
import { events } from '../db/tables/entries'
import { formJudges, forms, schemes } from '../db/tables/marking'
import { contests } from '../db/tables/programme'
import { loadAspects, loadFacts, loadFormJudges, loadWorks, ruleOf } from './form-store'
import { presentProgress } from './sheet'

/** The forms a judge is assigned to, in the order of the scheme. */
export async function listSheets({ db, asker, authorize }: Reading): Promise<{ rows: SheetSummaryData[] }> {
  authorize('sheet.list', {})
  const grants = asker.actor.kind === 'person' ? asker.actor.grants : []
  const seats = grants.flatMap((grant) => (grant.role === 'judge' ? [grant.assignmentId] : []))
  if (seats.length === 0) return { rows: [] }
  const rows = await db
    .select({ form: forms, mine: formJudges, event: events, contest: contests })
    .from(formJudges)
    .innerJoin(forms, eq(forms.id, formJudges.formId))
    .innerJoin(schemes, eq(schemes.id, forms.schemeId))
    .innerJoin(events, eq(events.id, schemes.eventId))
    .innerJoin(contests, eq(contests.id, events.contestId))
    .where(inArray(formJudges.assignmentId, seats))
    .orderBy(asc(events.id), asc(forms.position))
  const formIds = rows.map(({ form }) => form.id)
  const aspectsOf = groupBy(await loadAspects(db, formIds), ({ formId }) => formId)
  const judgesOf = groupBy(await loadFormJudges(db, formIds), ({ formId }) => formId)
  const facts = groupBy(
    await loadFacts(
      db,
      [...aspectsOf.values()].flat().map(({ id }) => id),
    ),
    ({ aspectId }) => aspectId,
  )
  const worksOf = new Map<string, Awaited<ReturnType<typeof loadWorks>>>()
  for (const { event } of rows) {
    if (!worksOf.has(event.id)) worksOf.set(event.id, await loadWorks(db, event.id))
  }

  return {
    rows: rows.map(({ form, mine, event, contest }) => {
      const aspects = aspectsOf.get(form.id) ?? []
      const works = worksOf.get(event.id) ?? []
      const judges = (judgesOf.get(form.id) ?? []).map(({ assignmentId }) => assignmentId)
      const rules = aspects.map((aspect) => ruleOf(aspect, form, judges))
      const progress = formProgress({
        aspects: rules,
        works: works.map(({ workCode }) => workCode),
        facts: rules.flatMap(({ aspectId }) => facts.get(aspectId) ?? []),
      })
      return {
        formId: form.id,
        code: form.subCriterionCode,
        name: form.name,
        type: form.type,
        day: form.day,
        works: works.length,
        aspects: aspects.length,
        progress: presentProgress(progress),
        signedByMe: mine.signedAt !== null,
        signed: form.signedAt !== null,
        event: { id: event.id, name: event.name },
        contest: { id: contest.id, name: contest.name },
      }
    }),
  }
}
