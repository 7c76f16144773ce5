import { isDecimalText } from '#domain/exact'
import { deductionTypes, type Calculation } from '#domain/marking/measurement'
import { roundingPoints, type RoundingPoint } from '#domain/marking/total'
import {
  partKinds,
  type Aspect,
  type Criterion,
  type MarkDecimals,
  type MarkingSchemeDraft,
  type SpareCalculation,
  type SubCriterion,
  type WorkbookCalculation,
} from '#domain/schemes/scheme'
import type { SchemeThing } from '#domain/schemes/scheme-paths'
import { childrenOf, type EditNode, type Values } from './edit-tree'

export interface EditedDraft {
  readonly draft: MarkingSchemeDraft
  readonly roundingPoint: RoundingPoint
  /** By thing of the draft the id of the node it was read from, so that checks can point at the place. */
  readonly idOf: ReadonlyMap<SchemeThing, string>
}

/**
 * The tree as a draft. A number that is none counts as 0, so that totals go on while somebody types; that it is none
 * is for `fieldFaults` to say.
 */
export function editToDraft(scheme: EditNode): EditedDraft {
  const idOf = new Map<SchemeThing, string>()
  const named = childrenOf(scheme, 'part').filter(isNamedPart)
  const draft: MarkingSchemeDraft = {
    name: textIn(scheme.values, 'name'),
    parts: named.map((node) =>
      known(node, {
        code: textIn(node.values, 'code').trim(),
        name: textIn(node.values, 'name'),
        kind: oneOf(partKinds, node.values.kind),
        weightPercent: decimalIn(node.values, 'weightPercent'),
      }),
    ),
    sections: childrenOf(scheme, 'section').map((node) =>
      known(node, {
        id: textIn(node.values, 'code').trim(),
        name: textIn(node.values, 'name'),
        marks: decimalIn(node.values, 'marks'),
      }),
    ),
    criteria: inOrder(
      childrenOf(scheme, 'part').flatMap((part) => childrenOf(part, 'criterion').map((node) => ({ node, part }))),
    ).map(({ node, part }) => known(node, criterionFrom(node, part))),
    ...(scheme.values.spare !== undefined && {
      spareCalculations: JSON.parse(scheme.values.spare) as readonly SpareCalculation[],
    }),
  }
  idOf.set(draft, scheme.id)
  return { draft, roundingPoint: oneOf(roundingPoints, scheme.values.roundingPoint), idOf }

  function known<Thing extends SchemeThing>(node: EditNode, thing: Thing): Thing {
    idOf.set(thing, node.id)
    return thing
  }

  function criterionFrom(node: EditNode, part: EditNode): Criterion {
    const subCriteria = childrenOf(node, 'sub').map((sub): SubCriterion =>
      known(sub, {
        code: textIn(sub.values, 'code').trim(),
        name: textIn(sub.values, 'name'),
        day: wholeIn(sub.values, 'day'),
        aspects: childrenOf(sub, 'aspect').map((aspect) => known(aspect, aspectFrom(aspect.values))),
      }),
    )
    const code = textIn(part.values, 'code').trim()
    return {
      letter: textIn(node.values, 'code').trim(),
      name: textIn(node.values, 'name'),
      mark: decimalIn(node.values, 'mark'),
      ...(isNamedPart(part) && { part: code }),
      subCriteria,
    }
  }
}

/**
 * Criteria of several parts may stand in any order in a draft. They keep it until one is moved; a new one follows the
 * one above it.
 */
function inOrder<Placed extends { readonly node: EditNode }>(placed: readonly Placed[]): readonly Placed[] {
  let last = -1
  const ordered = placed.map((one) => {
    last = Number(one.node.values.order ?? last)
    return { one, order: last }
  })
  return ordered.toSorted((left, right) => left.order - right.order).map(({ one }) => one)
}

/** Whether criteria inside belong to a weighted part, and not simply to the scheme. */
export function isNamedPart({ values }: EditNode): boolean {
  return values.weightPercent !== undefined
}

/** The calculation as the fields say it, numbers that are none as 0. */
export function calculationFrom(values: Values): Calculation {
  const type = values.calculation ?? 'PASS_FAIL'
  const deductionType = oneOf(deductionTypes, values.deductionType)
  switch (type) {
    case 'NUMBER_COMPLETED':
      return { type, possible: wholeIn(values, 'possible') }
    case 'CHOICE':
      return { type, deductionType, deductions: deductionsIn(values).map((text) => (isDecimalText(text) ? text : '0')) }
    case 'REGULAR_DIFFERENCE_DEDUCTION': {
      const [target, difference, deduction] = (['target', 'difference', 'deduction'] as const).map((field) =>
        decimalIn(values, field),
      )
      return { type, target: target ?? '0', difference: difference ?? '0', deduction: deduction ?? '0', deductionType }
    }
    case 'RANGED_SCORE':
      return { type, bands: bandsIn(values), confirmed: values.confirmed === '1' }
    case 'MANUAL':
      return { type }
    default:
      return { type: 'PASS_FAIL' }
  }
}

/** The deductions of the options, as they were typed: apart by spaces, commas or both. */
export function deductionsIn({ deductions = '' }: Values): readonly string[] {
  return deductions.split(/[\s,，、/]+/u).filter((text) => text !== '')
}

export function bandsIn({ bands = '[]' }: Values): readonly Readonly<Record<string, string>>[] {
  return JSON.parse(bands) as readonly Readonly<Record<string, string>>[]
}

function aspectFrom(values: Values): Aspect {
  const { key, code, extraDescription, requirement } = values
  const facts = {
    ...(key !== undefined && { key }),
    ...(code !== undefined && { code }),
    description: textIn(values, 'description'),
    ...(extraDescription !== undefined && { extraDescription }),
    ...(requirement !== undefined && { requirement }),
    section: textIn(values, 'section'),
    maxMark: decimalIn(values, 'maxMark'),
  }
  const decimals = decimalsIn(values)
  switch (values.type) {
    case 'judgement': {
      const { benchmark0 = '', benchmark1 = '', benchmark2 = '', benchmark3 = '' } = values
      return { type: 'judgement', ...facts, benchmarks: [benchmark0, benchmark1, benchmark2, benchmark3] }
    }
    case 'panel': {
      const [dropHighest, dropLowest] = [wholeIn(values, 'dropHighest'), wholeIn(values, 'dropLowest')]
      return { type: 'panel', ...facts, dropHighest, dropLowest, decimals }
    }
    case 'theory':
      return { type: 'theory', ...facts, decimals }
    default:
      return {
        type: 'measurement',
        ...facts,
        calculation: calculationFrom(values),
        ...(values.workbook !== undefined && {
          workbookCalculation: JSON.parse(values.workbook) as WorkbookCalculation,
        }),
      }
  }
}

function decimalsIn({ decimals }: Values): MarkDecimals {
  return decimals === '0' ? 0 : decimals === '1' ? 1 : 2
}

function textIn(values: Values, field: keyof Values): string {
  return values[field] ?? ''
}

function decimalIn(values: Values, field: keyof Values): string {
  const text = textIn(values, field).trim()
  return isDecimalText(text) ? text : '0'
}

function wholeIn(values: Values, field: keyof Values): number {
  const text = textIn(values, field).trim()
  return /^\d{1,6}$/.test(text) ? Number(text) : 0
}

function oneOf<Value extends string>(known: readonly [Value, ...Value[]], text: string | undefined): Value {
  return known.find((one) => one === text) ?? known[0]
}
