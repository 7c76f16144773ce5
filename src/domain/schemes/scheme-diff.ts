import { aspectChanges } from './aspect-diff'
import type { KnownKeys } from './keep-keys'
import { movedIndexes } from './moved'
import { fieldChanges, type FieldPair, type SchemeChange, type SchemeSubject } from './scheme-change'
import type { Criterion, MarkingSchemeDraft, SubCriterion } from './scheme'

/**
 * What is different between two versions of a scheme: names and weights first, then the aspects. Parts are matched by
 * code, sections by id, criteria by letter, sub-criteria by code, aspects as `matchAspects` says (rule book 4.4).
 * `known` is given where both are stored.
 */
export function schemeDiff(
  before: MarkingSchemeDraft,
  after: MarkingSchemeDraft,
  known?: KnownKeys,
): readonly SchemeChange[] {
  const named = { subject: 'scheme', label: '', name: after.name } as const
  return [
    ...fieldChanges(named, [{ field: 'name', before: before.name, after: after.name }]),
    ...listChanges({
      subject: 'part',
      before: before.parts,
      after: after.parts,
      labelOf: ({ code }) => code,
      nameOf: ({ name }) => name,
      touchesMarks: true,
      fieldsOf: (older, newer) => [
        { field: 'name', before: older.name, after: newer.name },
        { field: 'kind', before: older.kind, after: newer.kind },
        { field: 'weightPercent', before: older.weightPercent, after: newer.weightPercent, touchesMarks: true },
      ],
    }),
    ...listChanges({
      subject: 'section',
      before: before.sections,
      after: after.sections,
      labelOf: ({ id }) => id,
      nameOf: ({ name }) => name,
      fieldsOf: (older, newer) => [
        { field: 'name', before: older.name, after: newer.name },
        { field: 'marks', before: older.marks, after: newer.marks },
      ],
    }),
    ...listChanges({
      subject: 'criterion',
      before: before.criteria,
      after: after.criteria,
      labelOf: ({ letter }) => letter,
      nameOf: ({ name }) => name,
      fieldsOf: (older, newer) => [
        { field: 'name', before: older.name, after: newer.name },
        { field: 'mark', before: older.mark, after: newer.mark },
        { field: 'part', before: older.part, after: newer.part, touchesMarks: true },
      ],
    }),
    ...listChanges({
      subject: 'subCriterion',
      before: placedSubCriteria(before),
      after: placedSubCriteria(after),
      labelOf: ({ subCriterion }) => subCriterion.code,
      nameOf: ({ subCriterion }) => subCriterion.name,
      fieldsOf: (older, newer) => [
        { field: 'name', before: older.subCriterion.name, after: newer.subCriterion.name },
        { field: 'day', before: String(older.subCriterion.day), after: String(newer.subCriterion.day) },
        { field: 'criterion', before: older.criterion.letter, after: newer.criterion.letter },
      ],
    }),
    ...aspectChanges(before, after, known),
  ]
}

interface PlacedSubCriterion {
  readonly subCriterion: SubCriterion
  readonly criterion: Criterion
}

function placedSubCriteria({ criteria }: MarkingSchemeDraft): readonly PlacedSubCriterion[] {
  return criteria.flatMap((criterion) => criterion.subCriteria.map((subCriterion) => ({ subCriterion, criterion })))
}

interface ListToCompare<Thing> {
  readonly subject: SchemeSubject
  readonly before: readonly Thing[]
  readonly after: readonly Thing[]
  readonly labelOf: (thing: Thing) => string
  readonly nameOf: (thing: Thing) => string
  readonly fieldsOf: (older: Thing, newer: Thing) => readonly FieldPair[]
  /** Whether one more or one less of these changes marks by itself. */
  readonly touchesMarks?: boolean
}

function listChanges<Thing>(list: ListToCompare<Thing>): readonly SchemeChange[] {
  const { subject, before, after, labelOf, nameOf, fieldsOf, touchesMarks = false } = list
  const older = new Map(before.map((thing, position) => [labelOf(thing), { thing, position }]))
  const newer = new Set(after.map(labelOf))
  const stayed = after.filter((thing) => older.has(labelOf(thing)))
  const moved = movedIndexes(stayed.map((thing) => older.get(labelOf(thing))?.position ?? 0))
  const changes: SchemeChange[] = []
  for (const thing of after) {
    const own = { subject, label: labelOf(thing), name: nameOf(thing) }
    const known = older.get(own.label)
    if (known === undefined) {
      changes.push({ kind: 'added', ...own, touchesMarks })
      continue
    }
    changes.push(...fieldChanges(own, fieldsOf(known.thing, thing)))
    if (!moved.has(stayed.indexOf(thing))) continue
    const places = { before: String(known.position + 1), after: String(after.indexOf(thing) + 1) }
    changes.push({ kind: 'changed', ...own, field: 'place', ...places, touchesMarks: false })
  }
  for (const thing of before) {
    const own = { subject, label: labelOf(thing), name: nameOf(thing) }
    if (!newer.has(own.label)) changes.push({ kind: 'removed', ...own, touchesMarks })
  }
  return changes
}
