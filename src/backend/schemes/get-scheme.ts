import type { SchemeData } from '#contract/schemes'
import { abilities } from '#domain/access/can'
import { isMarkingLocked } from '#domain/contests/marking-locked'
import type { MarkingState } from '#domain/contests/vocabulary'
import { exact, roundHalfUp, sumExact } from '#domain/exact'
import { groupBy } from '#domain/group-by'
import { validateScheme } from '#domain/schemes/validate-scheme'
import { loadEventScope } from '../core/event-scope'
import type { Reading } from '../core/use-case'
import type { AspectRow, PlacedForm } from '../marking/form-store'
import { draftOf } from './draft-of'
import { findNewestVersion, type SchemeVersion } from './scheme-store'

export async function getScheme(reading: Reading, { eventId }: { eventId: string }): Promise<SchemeData> {
  const { db, asker, authorize } = reading
  const { event, contest, subject } = await loadEventScope(db, eventId)
  authorize('scheme.read', subject)
  const version = await findNewestVersion(db, eventId)
  return {
    event: { id: event.id, name: event.name, version: event.version },
    contest: { id: contest.id, name: contest.name, sample: contest.sample },
    usualRounding: version?.scheme.roundingPoint ?? event.rulePack.roundingPoint,
    scheme: version && presentScheme(version),
    can: mayChange(event, version?.scheme ?? null) ? abilities(asker.actor, subject, ['scheme.import']) : [],
  }
}

function presentScheme(version: SchemeVersion): NonNullable<SchemeData['scheme']> {
  const { scheme, forms, aspects } = version
  return {
    id: scheme.id,
    revision: scheme.revision,
    name: scheme.name,
    roundingPoint: scheme.roundingPoint,
    origin: scheme.origin,
    createdAt: scheme.createdAt.toISOString(),
    lockedAt: scheme.lockedAt?.toISOString() ?? null,
    totalMark: roundHalfUp(sumExact(aspects.map(({ maxMark }) => exact(maxMark))), 2),
    parts: scheme.parts,
    sections: scheme.sections,
    criteria: presentCriteria(forms, aspects),
    warnings: [...validateScheme(draftOf(version)).warnings],
  }
}

/** Whether the rules let anybody change the scheme now: it is not locked, and the chief has not signed the marking. */
export function mayChange(
  event: { readonly markingState: MarkingState },
  newest: { readonly lockedAt: Date | null } | null,
) {
  return (newest === null || newest.lockedAt === null) && !isMarkingLocked(event.markingState)
}

function presentCriteria(forms: readonly PlacedForm[], aspects: readonly AspectRow[]) {
  const aspectsOf = groupBy(aspects, ({ formId }) => formId)
  return [...groupBy(forms, ({ criterion }) => criterion.letter).values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { letter, name, mark, part } = first.criterion
    return {
      letter,
      name,
      mark,
      part,
      forms: own.map(({ form }) => ({
        id: form.id,
        code: form.subCriterionCode,
        name: form.name,
        type: form.type,
        day: form.day,
        aspects: aspectsOf.get(form.id) ?? [],
      })),
    }
  })
}
