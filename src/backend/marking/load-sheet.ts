import { formProgress } from '#domain/marking/form-progress'
import type { Asker } from '../core/asker'
import { found } from '../core/problems'
import type { Database } from '../db/database'
import { loadAspects, loadClaims, loadFacts, loadNotes, loadWorks, ruleOf } from './form-store'
import { loadForm } from './load-form'

/** Everything the rules need to know of one form of the scheme its event is marked by. */
export async function loadSheet(db: Database, asker: Asker, formId: string) {
  const loaded = await loadForm(db, asker, formId)
  if (!loaded.newest) found(undefined, formId)
  const { form, scope, judges } = loaded
  const aspects = await loadAspects(db, [formId])
  const aspectIds = aspects.map(({ id }) => id)
  const works = await loadWorks(db, scope.event.id)
  const facts = await loadFacts(db, aspectIds)
  const notes = await loadNotes(db, aspectIds)
  const claims = await loadClaims(db, [formId])
  const seats = judges.map(({ assignmentId }) => assignmentId)
  const rules = aspects.map((aspect) => ruleOf(aspect, form, seats))
  const progress = formProgress({ aspects: rules, works: works.map(({ workCode }) => workCode), facts })
  return { ...loaded, aspects, works, facts, notes, claims, rules, progress }
}

export type LoadedSheet = Awaited<ReturnType<typeof loadSheet>>
