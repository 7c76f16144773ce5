import type { SchemeData } from '#contract/schemes'
import { abilities } from '#domain/access/can'
import { exact, roundHalfUp, sumExact } from '#domain/exact'
import { groupBy } from '#domain/group-by'
import type { MarkingSchemeDraft } from '#domain/schemes/scheme'
import { validateScheme } from '#domain/schemes/validate-scheme'
import { loadEventScope } from '../core/event-scope'
import type { Reading } from '../core/use-case'
import { loadAspects, loadEventForms, type AspectRow } from '../marking/form-store'

type EventForms = Awaited<ReturnType<typeof loadEventForms>>

export async function getScheme(reading: Reading, { eventId }: { eventId: string }): Promise<SchemeData> {
  const { db, asker, authorize } = reading
  const { event, contest, subject } = await loadEventScope(db, eventId)
  authorize('scheme.read', subject)
  const { scheme, forms } = await loadEventForms(db, eventId)
  const aspects = await loadAspects(
    db,
    forms.map(({ form }) => form.id),
  )
  return {
    event: { id: event.id, name: event.name, version: event.version },
    contest: { id: contest.id, name: contest.name, sample: contest.sample },
    scheme: scheme && {
      id: scheme.id,
      revision: scheme.revision,
      name: scheme.name,
      roundingPoint: scheme.roundingPoint,
      origin: scheme.origin,
      createdAt: scheme.createdAt.toISOString(),
      lockedAt: scheme.lockedAt?.toISOString() ?? null,
      totalMark: roundHalfUp(sumExact(aspects.map(({ maxMark }) => exact(maxMark))), 2),
      sections: scheme.sections,
      criteria: presentCriteria(forms, aspects),
      warnings: [...validateScheme(draftOf(scheme, forms, aspects)).warnings],
    },
    can: event.markingState === 'not_started' ? abilities(asker.actor, subject, ['scheme.import']) : [],
  }
}

function presentCriteria(forms: EventForms['forms'], aspects: readonly AspectRow[]) {
  const aspectsOf = groupBy(aspects, ({ formId }) => formId)
  return [...groupBy(forms, ({ criterion }) => criterion.letter).values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { letter, name, mark } = first.criterion
    return {
      letter,
      name,
      mark,
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

/** A stored scheme as the draft it came from, so that the same checks read both. */
function draftOf(
  scheme: NonNullable<EventForms['scheme']>,
  forms: EventForms['forms'],
  aspects: readonly AspectRow[],
): MarkingSchemeDraft {
  const aspectsOf = groupBy(aspects, ({ formId }) => formId)
  const criteria = groupBy(forms, ({ criterion }) => criterion.letter)
  return {
    name: scheme.name,
    parts: [],
    sections: scheme.sections,
    criteria: [...criteria].map(([letter, own]) => ({
      letter,
      name: own[0]?.criterion.name ?? letter,
      mark: own[0]?.criterion.mark ?? '0',
      subCriteria: [...groupBy(own, ({ form }) => form.subCriterionCode)].map(([code, sheets]) => ({
        code,
        name: sheets[0]?.form.name ?? code,
        day: Number(sheets[0]?.form.day ?? 1),
        aspects: sheets.flatMap(({ form }) =>
          (aspectsOf.get(form.id) ?? []).map((aspect) => draftAspect(aspect, form.type)),
        ),
      })),
    })),
  }
}

function draftAspect(aspect: AspectRow, type: 'measurement' | 'judgement') {
  const facts = {
    description: aspect.description,
    section: aspect.section ?? '',
    maxMark: aspect.maxMark,
    ...(aspect.extra !== null && { extraDescription: aspect.extra }),
    ...(aspect.requirement !== null && { requirement: aspect.requirement }),
  }
  if (type === 'measurement')
    return { type, ...facts, calculation: aspect.calculation ?? ({ type: 'MANUAL' } as const) }
  const [none = '', meets = '', exceeds = '', excellent = ''] = aspect.benchmarks ?? []
  return { type, ...facts, benchmarks: [none, meets, exceeds, excellent] as const }
}
