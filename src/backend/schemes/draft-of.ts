import { groupBy } from '#domain/group-by'
import { usualDrops } from '#domain/marking/panel'
import type { Aspect, AspectType, MarkDecimals, MarkingSchemeDraft } from '#domain/schemes/scheme'
import type { AspectRow } from '../marking/form-store'
import type { SchemeVersion } from './scheme-store'

/** A stored scheme as it was written; one older than drafts is put together from its rows, codes and keys kept. */
export function draftOf({ scheme, forms, aspects }: SchemeVersion): MarkingSchemeDraft {
  if (scheme.draft !== null) return scheme.draft
  const aspectsOf = groupBy(aspects, ({ formId }) => formId)
  const criteria = groupBy(forms, ({ criterion }) => criterion.letter)
  return {
    name: scheme.name,
    parts: scheme.parts,
    sections: scheme.sections,
    criteria: [...criteria].map(([letter, own]) => ({
      letter,
      name: own[0]?.criterion.name ?? letter,
      mark: own[0]?.criterion.mark ?? '0',
      ...(typeof own[0]?.criterion.part === 'string' && { part: own[0].criterion.part }),
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

function draftAspect(aspect: AspectRow, type: AspectType): Aspect {
  const facts = {
    key: aspect.key,
    code: aspect.code,
    description: aspect.description,
    section: aspect.section ?? '',
    maxMark: aspect.maxMark,
    ...(aspect.extra !== null && { extraDescription: aspect.extra }),
    ...(aspect.requirement !== null && { requirement: aspect.requirement }),
  }
  const { decimals, ...drops } = aspect.scale ?? { decimals: 2, ...usualDrops }
  switch (type) {
    case 'measurement':
      return { type, ...facts, calculation: aspect.calculation ?? { type: 'MANUAL' } }
    case 'judgement': {
      const [none = '', meets = '', exceeds = '', excellent = ''] = aspect.benchmarks ?? []
      return { type, ...facts, benchmarks: [none, meets, exceeds, excellent] }
    }
    case 'panel':
      return { type, ...facts, ...drops, decimals: decimalsOf(decimals) }
    case 'theory':
      return { type, ...facts, decimals: decimalsOf(decimals) }
  }
}

function decimalsOf(decimals: number): MarkDecimals {
  return decimals === 0 || decimals === 1 ? decimals : 2
}
