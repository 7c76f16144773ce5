import { exact, roundHalfUp } from '#domain/exact'
import type { Decision } from '#domain/decision'
import { textOf } from '#domain/schemes/cis/cells'
import type { Aspect, MarkingSchemeDraft } from '#domain/schemes/scheme'

/**
 * A scheme as a CIS workbook can say it: marks with 2 decimals, texts without spaces around them, aspects named by
 * their place, ranged scores to be confirmed anew.
 */
export function asWorkbookSays(scheme: MarkingSchemeDraft): MarkingSchemeDraft {
  return {
    name: textOf(scheme.name),
    parts: [],
    sections: scheme.sections.map(({ id, name, marks }) => ({ id, name: textOf(name), marks: twoDecimals(marks) })),
    criteria: scheme.criteria.map(({ letter, name, mark, subCriteria }) => ({
      letter,
      name: textOf(name),
      mark: twoDecimals(mark),
      subCriteria: subCriteria.map(({ code, name: title, day, aspects }) => ({
        code,
        name: textOf(title),
        day,
        aspects: aspects.map((aspect, index) => plainAspect(aspect, `${code}.${index + 1}`)),
      })),
    })),
  }
}

function plainAspect({ key: _key, ...aspect }: Aspect, code: string): Aspect {
  const { extraDescription, requirement, ...rest } = aspect
  const texts = {
    ...(textOf(extraDescription) !== '' && { extraDescription: textOf(extraDescription) }),
    ...(textOf(requirement) !== '' && { requirement: textOf(requirement) }),
  }
  const own = { ...rest, ...texts, code, description: textOf(aspect.description), maxMark: twoDecimals(aspect.maxMark) }
  if (own.type === 'judgement') {
    const [none, meets, exceeds, excellent] = own.benchmarks
    return { ...own, benchmarks: [textOf(none), textOf(meets), textOf(exceeds), textOf(excellent)] }
  }
  if (own.type === 'measurement' && own.calculation.type === 'RANGED_SCORE') {
    return { ...own, calculation: { ...own.calculation, confirmed: false } }
  }
  return own
}

function twoDecimals(marks: string): string {
  return roundHalfUp(exact(marks), 2)
}

/** The value of a decision a test needs, with the reasons in the failure otherwise. */
export function accepted<Value>(decision: Decision<Value>): Value {
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.reasons.slice(0, 5)))
  return decision.value
}
