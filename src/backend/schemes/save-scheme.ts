import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { SavedSchemeData } from '#contract/schemes'
import { decide } from '#domain/decision'
import { withCodes } from '#domain/schemes/aspect-codes'
import { keepKeys } from '#domain/schemes/keep-keys'
import { mapAspects } from '#domain/schemes/map-aspects'
import type { RangedScore } from '#domain/marking/measurement'
import type { RoundingPoint } from '#domain/marking/total'
import { voidModuleReasons } from '#domain/marking/void-modules'
import { aspectsOf, type Aspect, type MarkingSchemeDraft, type MeasurementAspect } from '#domain/schemes/scheme'
import { validateScheme } from '#domain/schemes/validate-scheme'
import type { EventScope } from '../core/event-scope'
import { demand, found } from '../core/problems'
import type { AuditEntry, Writing } from '../core/use-case'
import { events } from '../db/tables/entries'
import { forms } from '../db/tables/marking'
import { loadPenalties } from '../marking/penalty-store'
import { carryOver } from './carry-over'
import { draftOf } from './draft-of'
import { getDraft } from './get-draft'
import { getScheme } from './get-scheme'
import { insertVersion } from './insert-version'
import { openForChange, type SchemeToChange } from './open-scheme'
import { findNewestVersion, loadKeys, type SchemeVersion } from './scheme-store'

export interface SaveScheme extends SchemeToChange {
  readonly origin: string
  readonly note?: string | undefined
  readonly roundingPoint?: RoundingPoint | undefined
  readonly draft: MarkingSchemeDraft
}

/**
 * Stores a scheme, edited or from a workbook, as a new version; earlier versions and their marks stay.
 * Answers what was saved, read in the same transaction, so that who goes on from it never goes on from another's.
 */
export async function saveScheme(writing: Writing, input: SaveScheme): Promise<SavedSchemeData> {
  const { eventId } = input
  const scope = await openForChange(writing, input)
  const previous = await findNewestVersion(writing.db, eventId)
  const draft = unconfirmed(input.draft, previous && draftOf(previous))
  await appendVersion(writing, { ...input, draft, scope, previous, action: 'scheme.save' })
  const { newest, version, keys } = await getDraft(writing, { eventId })
  const saved = { newest: found(newest ?? undefined, eventId), version: found(version ?? undefined, eventId) }
  return { ...(await getScheme(writing, { eventId })), ...saved, keys }
}

interface AppendVersion extends Omit<SaveScheme, 'version' | 'basedOn'> {
  readonly scope: EventScope
  readonly previous: SchemeVersion | null
  readonly action: AuditEntry['action']
}

/** The next version of a scheme, checked, with judges and signatures carried over. */
export async function appendVersion(
  writing: Writing,
  { scope, previous, action, ...input }: AppendVersion,
): Promise<void> {
  const { db, newId, now, asker, record, announce } = writing
  const { eventId } = input
  const kept = keepKeys({
    draft: input.draft,
    previous: previous && draftOf(previous),
    known: await loadKeys(db, eventId),
  })
  const coded = withCodes(
    mapAspects(kept, (aspect) => (aspect.key === undefined ? { ...aspect, key: newId() } : aspect)),
  )
  const draft = demand(decide(validateScheme(coded).errors, coded))
  if (previous !== null) {
    const penalties = await loadPenalties(db, eventId)
    demand(decide(voidModuleReasons({ before: draftOf(previous), after: draft, penalties }), draft))
  }
  const revision = (previous?.scheme.revision ?? 0) + 1
  const scheme = {
    id: newId(),
    eventId,
    revision,
    name: draft.name,
    roundingPoint: input.roundingPoint ?? previous?.scheme.roundingPoint ?? scope.event.rulePack.roundingPoint,
    sections: draft.sections,
    parts: draft.parts,
    draft,
    origin: input.origin,
    note: input.note?.trim() || null,
    createdAt: now,
    createdBy: asker.id,
    lockedAt: null,
  }
  const sheets = await insertVersion(writing, scheme, draft)
  const reopened = await carryOver(writing, {
    eventId,
    contestId: scope.contest.id,
    revision,
    note: scheme.note,
    previous,
    sheets,
  })
  await settleMarkingState(writing, scope, scheme.id)
  await record({
    action,
    subjectKind: 'event',
    subjectId: eventId,
    contestId: scope.contest.id,
    before: { revision: revision - 1 },
    after: { revision, origin: scheme.origin, reopened },
    reason: scheme.note,
  })
  announce({ noun: 'schemes', id: eventId })
  announce({ noun: 'marking', id: eventId })
}

/** Once marking has begun, it awaits the chief exactly when every form of the newest version is signed. */
async function settleMarkingState({ db }: Writing, { event }: EventScope, schemeId: string): Promise<void> {
  if (event.markingState === 'not_started') return
  const unsigned = await db.$count(forms, and(eq(forms.schemeId, schemeId), isNull(forms.signedAt)))
  const markingState = unsigned === 0 ? 'awaiting_sign_off' : 'marking'
  await db
    .update(events)
    .set({ markingState })
    .where(and(eq(events.id, event.id), inArray(events.markingState, ['marking', 'awaiting_sign_off'])))
}

/** How a ranged score is read is confirmed by name, never along with an edit: what is not as it was confirmed is open. */
function unconfirmed(draft: MarkingSchemeDraft, previous: MarkingSchemeDraft | null): MarkingSchemeDraft {
  const confirmed = new Map(
    (previous === null ? [] : aspectsOf(previous)).flatMap((aspect) =>
      isConfirmed(aspect) ? [[aspect.key, JSON.stringify(aspect.calculation.bands)]] : [],
    ),
  )
  return mapAspects(draft, (aspect) => {
    if (!isConfirmed(aspect)) return aspect
    if (aspect.key !== undefined && confirmed.get(aspect.key) === JSON.stringify(aspect.calculation.bands))
      return aspect
    return { ...aspect, calculation: { ...aspect.calculation, confirmed: false } }
  })
}

function isConfirmed(aspect: Aspect): aspect is MeasurementAspect & { readonly calculation: RangedScore } {
  return aspect.type === 'measurement' && aspect.calculation.type === 'RANGED_SCORE' && aspect.calculation.confirmed
}
