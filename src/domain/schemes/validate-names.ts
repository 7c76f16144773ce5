import type { Reason } from '../decision'
import type { ReasonCode } from '../reason-codes'
import type { MarkingSchemeDraft, SubCriterion } from './scheme'
import { aspectLabel, type PathOf, type SchemeThing } from './scheme-paths'

interface Named {
  readonly thing: SchemeThing
  readonly name: string
  readonly field: string
}

/**
 * Codes of parts, sub-criteria and aspects, letters of criteria and ids of sections are each used once in a scheme.
 * The aspects of a sub-criterion that stands twice are not counted as faults of their own.
 */
export function duplicatesIn(scheme: MarkingSchemeDraft, pathOf: PathOf): Reason[] {
  const subCriteria = scheme.criteria.flatMap((criterion) => criterion.subCriteria)
  const firstOfCode = new Map(subCriteria.toReversed().map((subCriterion) => [subCriterion.code, subCriterion]))
  return [
    ...repeated(
      'scheme.part_repeated',
      scheme.parts.map((thing) => ({ thing, name: thing.code, field: 'code' })),
      pathOf,
    ),
    ...repeated(
      'scheme.section_repeated',
      scheme.sections.map((thing) => ({ thing, name: thing.id, field: 'id' })),
      pathOf,
    ),
    ...repeated(
      'scheme.criterion_repeated',
      scheme.criteria.map((thing) => ({ thing, name: thing.letter, field: 'letter' })),
      pathOf,
    ),
    ...repeated(
      'scheme.sub_criterion_repeated',
      subCriteria.map((thing) => ({ thing, name: thing.code, field: 'code' })),
      pathOf,
    ),
    ...repeated(
      'scheme.aspect_repeated',
      [...firstOfCode.values()].flatMap(({ aspects }) =>
        aspects.flatMap((thing) => (thing.code === undefined ? [] : [{ thing, name: thing.code, field: 'code' }])),
      ),
      pathOf,
    ),
  ]
}

/** Aspects of one type in one sub-criterion that say the same word for word: one of them was perhaps copied. */
export function alikeAspects({ code, aspects }: SubCriterion, pathOf: PathOf): Reason[] {
  const labelOf = new Map<string, string>()
  const warnings: Reason[] = []
  for (const [index, aspect] of aspects.entries()) {
    const label = aspectLabel(aspect, code, index)
    const texts = [aspect.type, aspect.description, aspect.extraDescription, aspect.requirement]
    const said = JSON.stringify(texts.map((text) => text?.trim().toLowerCase().replaceAll(/\s+/g, ' ') ?? ''))
    const other = labelOf.get(said)
    if (other === undefined) labelOf.set(said, label)
    else {
      const path = pathOf(aspect, label, 'description')
      warnings.push({ code: 'scheme.aspects_alike', params: { aspect: label, other }, path })
    }
  }
  return warnings
}

function repeated(code: ReasonCode, things: readonly Named[], pathOf: PathOf): Reason[] {
  const seen = new Set<string>()
  const reasons: Reason[] = []
  for (const { thing, name, field } of things) {
    if (seen.has(name)) reasons.push({ code, params: { value: name }, path: pathOf(thing, name, field) })
    seen.add(name)
  }
  return reasons
}
