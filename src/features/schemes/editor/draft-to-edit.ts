import type { RoundingPoint } from '#domain/marking/total'
import type { Calculation } from '#domain/marking/measurement'
import type { Aspect, Criterion, MarkingSchemeDraft } from '#domain/schemes/scheme'
import type { EditNode, NodeKind, Values } from './edit-tree'
import { usualAspect } from './new-node'

/**
 * A draft as the tree that is edited: every value a text, criteria inside their part. What no field shows, such as the
 * calculations of a workbook that no aspect uses, goes along, so that `editToDraft` gives back the same draft.
 */
export function draftToEdit(draft: MarkingSchemeDraft, roundingPoint: RoundingPoint): EditNode {
  let count = 0
  const placed = draft.criteria.map((criterion, order) => ({ criterion, order }))
  const criteriaOf = (part: string | undefined) =>
    placed.filter(
      ({ criterion }) =>
        (draft.parts.some(({ code }) => code === criterion.part) ? criterion.part : undefined) === part,
    )
  const loose = criteriaOf(undefined)
  const parts = draft.parts.map(({ code, name, kind, weightPercent }) =>
    node('part', { code, name, kind, weightPercent }, criteriaOf(code).map(criterionNode)),
  )
  const others = loose.length > 0 || parts.length === 0 ? [node('part', {}, loose.map(criterionNode))] : []
  const sections = draft.sections.map(({ id, name, marks }) => node('section', { code: id, name, marks }))
  const spare = draft.spareCalculations && { spare: JSON.stringify(draft.spareCalculations) }
  return node('scheme', { name: draft.name, roundingPoint, ...spare }, [...sections, ...parts, ...others])

  function criterionNode({ criterion, order }: { readonly criterion: Criterion; readonly order: number }): EditNode {
    const { letter, name, mark, subCriteria } = criterion
    const subs = subCriteria.map(({ code, name: own, day, aspects }) =>
      node(
        'sub',
        { code, name: own, day: String(day) },
        aspects.map((aspect) => node('aspect', aspectValues(aspect))),
      ),
    )
    return node('criterion', { code: letter, name, mark, order: String(order) }, subs)
  }

  function node(kind: NodeKind, values: Values, children: readonly EditNode[] = []): EditNode {
    count += 1
    return { id: `n${count}`, kind, values, children }
  }
}

function aspectValues(aspect: Aspect): Values {
  const { type, description, section, maxMark, key, code, extraDescription, requirement } = aspect
  return {
    ...usualAspect,
    type,
    description,
    section,
    maxMark,
    ...(key !== undefined && { key }),
    ...(code !== undefined && { code }),
    ...(extraDescription !== undefined && { extraDescription }),
    ...(requirement !== undefined && { requirement }),
    ...typeValues(aspect),
  }
}

function typeValues(aspect: Aspect): Values {
  switch (aspect.type) {
    case 'measurement':
      return {
        ...calculationValues(aspect.calculation),
        ...(aspect.workbookCalculation && { workbook: JSON.stringify(aspect.workbookCalculation) }),
      }
    case 'judgement': {
      const [benchmark0, benchmark1, benchmark2, benchmark3] = aspect.benchmarks
      return { benchmark0, benchmark1, benchmark2, benchmark3 }
    }
    case 'panel': {
      const { dropHighest, dropLowest, decimals } = aspect
      return { dropHighest: String(dropHighest), dropLowest: String(dropLowest), decimals: String(decimals) }
    }
    case 'theory':
      return { decimals: String(aspect.decimals) }
  }
}

function calculationValues(calculation: Calculation): Values {
  const { type } = calculation
  switch (type) {
    case 'NUMBER_COMPLETED':
      return { calculation: type, possible: String(calculation.possible) }
    case 'CHOICE':
      return {
        calculation: type,
        deductionType: calculation.deductionType,
        deductions: calculation.deductions.join(' '),
      }
    case 'REGULAR_DIFFERENCE_DEDUCTION': {
      const { target, difference, deduction, deductionType } = calculation
      return { calculation: type, target, difference, deduction, deductionType }
    }
    case 'RANGED_SCORE':
      return {
        calculation: type,
        bands: JSON.stringify(calculation.bands),
        confirmed: calculation.confirmed ? '1' : '',
      }
    case 'PASS_FAIL':
    case 'MANUAL':
      return { calculation: type }
  }
}
