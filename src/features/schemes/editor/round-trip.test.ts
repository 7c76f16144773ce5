import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Calculation } from '#domain/marking/measurement'
import { roundingPoints } from '#domain/marking/total'
import { aspectTypes, type Aspect, type MarkingSchemeDraft } from '#domain/schemes/scheme'
import { anyScheme, anyText } from '#tests/support/random-scheme'
import { draftToEdit } from './draft-to-edit'
import { nextEdit, startEdit, type EditState } from './edit-scheme'
import { editToDraft } from './edit-to-draft'
import { nodesBelow } from './edit-tree'

const words = fc.record({ name: anyText, reusable: fc.constantFrom('Y', 'N', ''), parameters: anyText })
const spares = fc.option(
  fc.array(fc.record({ name: anyText, reusable: anyText, parameters: anyText, type: anyText })),
  {
    nil: undefined,
  },
)
const manual: Calculation = { type: 'MANUAL' }

/** What a stored draft, or one from a workbook, may hold beside what `anyScheme` makes: keys, codes, words, no texts. */
const extras = fc.record(
  {
    key: fc.uuid(),
    code: fc.stringMatching(/^[A-Z]\d\.[MJ]?\d{1,2}$/),
    workbookCalculation: words,
    extraDescription: fc.constant(''),
    requirement: fc.constant(''),
    manual: fc.boolean(),
    confirmed: fc.boolean(),
  },
  { requiredKeys: [] },
)

const anyDraft: fc.Arbitrary<MarkingSchemeDraft> = fc
  .tuple(
    fc.constantFrom([], ['P1', 'P2'], ['L', 'S', 'M3']).chain((parts) => anyScheme({ types: aspectTypes, parts })),
    fc.infiniteStream(extras),
    spares,
  )
  .map(([draft, more, spareCalculations]) =>
    structuredClone({
      ...draft,
      criteria: draft.criteria.map((criterion) => ({
        ...criterion,
        subCriteria: criterion.subCriteria.map((sub) => ({
          ...sub,
          aspects: sub.aspects.map((aspect) => withExtras(aspect, more.next().value)),
        })),
      })),
      ...(spareCalculations !== undefined && { spareCalculations }),
    }),
  )

type Extras = typeof extras extends fc.Arbitrary<infer Value> ? Value : never

function withExtras(aspect: Aspect, { workbookCalculation, manual: isManual, confirmed, ...facts }: Extras): Aspect {
  if (aspect.type !== 'measurement') return { ...aspect, ...facts }
  const own = isManual === true ? manual : aspect.calculation
  const calculation = own.type === 'RANGED_SCORE' ? { ...own, confirmed: confirmed === true } : own
  return { ...aspect, ...facts, calculation, ...(workbookCalculation !== undefined && { workbookCalculation }) }
}

const runs = { numRuns: 300 }

it('a draft comes back from the editor exactly as it was', () => {
  fc.assert(
    fc.property(anyDraft, fc.constantFrom(...roundingPoints), (draft, roundingPoint) => {
      const { draft: back, roundingPoint: rounding } = editToDraft(draftToEdit(draft, roundingPoint))
      expect({ back, rounding }).toStrictEqual({ back: draft, rounding: roundingPoint })
    }),
    runs,
  )
})

it('a draft comes back as it was after everything done to it was undone, or typed back', () => {
  fc.assert(
    fc.property(anyDraft, fc.nat(), (draft, at) => {
      const start = startEdit(draftToEdit(draft, 'total'))
      const nodes = nodesBelow(start.scheme)
      const id = nodes[at % nodes.length]?.id ?? ''
      const done = [
        { type: 'move', id, by: 1 },
        { type: 'duplicate', id },
        { type: 'remove', id },
        { type: 'add', kind: 'criterion', at: id },
      ] as const
      const changed = done.reduce(nextEdit, start)
      const undone = changed.past.reduce<EditState>((state) => nextEdit(state, { type: 'undo' }), changed)
      expect(editToDraft(undone.scheme).draft).toStrictEqual(draft)
      const typed = nodes.reduce((state, node) => {
        const values = Object.entries(node.values) as [keyof typeof node.values, string][]
        const field = values.map(([name]) => name).find((name) => name === 'description' || name === 'name')
        if (field === undefined) return state
        const value = node.values[field] ?? ''
        return [`${value}x`, value].reduce(
          (own, text) => nextEdit(own, { type: 'set', id: node.id, field, value: text }),
          state,
        )
      }, start)
      expect(editToDraft(typed.scheme).draft).toStrictEqual(draft)
    }),
    { numRuns: 100 },
  )
})
