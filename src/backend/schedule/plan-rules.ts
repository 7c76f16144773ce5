import { eq } from 'drizzle-orm'
import { abilities } from '#domain/access/can'
import { decideRuleSet, type RuleSet } from '#domain/schedule/rule-set'
import { editionWindow } from '#domain/schedule/venue-clash'
import { demand, found, fresh } from '../core/problems'
import type { Reading, Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { planRules } from '../db/tables/plan'
import { usualRules } from './load-plan'
import { findEdition, findRules } from './plan-store'
import { calendarSource, statutoryDays } from './statutory-days'

export async function getRules({ db, asker, authorize }: Reading, { editionId }: { editionId: string }) {
  authorize('plan.readDraft', {})
  const edition = found(await findEdition(db, editionId), editionId)
  const { rules, version } = (await findRules(db, editionId)) ?? usualRules
  return {
    year: edition.year,
    rules,
    version,
    statutory: statutoryDays(editionWindow(edition.year)),
    source: calendarSource(),
    can: abilities(asker.actor, {}, ['plan.setRules']),
  }
}

export interface SetRules {
  readonly editionId: string
  readonly rules: RuleSet
  readonly version: number
  readonly reason?: string | undefined
}

export async function setRules(writing: Writing, { editionId, rules, version, reason }: SetRules) {
  const { db, authorize, record, announce } = writing
  authorize('plan.setRules', {})
  found(await findEdition(db, editionId), editionId)
  const before = (await findRules(db, editionId)) ?? usualRules
  demand(decideRuleSet(rules))
  const saved = fresh(await saveRules(db, { editionId, rules, version }))
  await record({
    action: 'plan.setRules',
    subjectKind: 'edition',
    subjectId: editionId,
    before: { ...before.rules },
    after: { ...rules },
    reason,
  })
  announce({ noun: 'schedule', id: editionId })
  return { version: saved.version }
}

/** Nothing when the rules are no longer in the version seen; the usual rules, never saved, are version 1. */
async function saveRules(db: Database, { editionId, rules, version }: SetRules) {
  if (version > 1 && (await findRules(db, editionId)) === undefined) return []
  return db
    .insert(planRules)
    .values({ editionId, rules, version: version + 1 })
    .onConflictDoUpdate({
      target: planRules.editionId,
      set: { rules, version: version + 1 },
      setWhere: eq(planRules.version, version),
    })
    .returning()
}
