import { groupBy } from '../group-by'
import type { KnownKeys } from './keep-keys'
import { matchAspects, type PlacedAspect } from './match-aspects'
import { movedIndexes } from './moved'
import { fieldChanges, type FieldPair, type SchemeChange } from './scheme-change'
import type { Aspect, MarkingSchemeDraft } from './scheme'
import { keepsMeaning, meaningOf } from './value-meaning'

/**
 * What happened to the aspects: added and removed ones always touch marks, changed ones by the field. `renewed` is one
 * whose values are read otherwise now, or that has another key: what was entered counts no more.
 */
export function aspectChanges(
  before: MarkingSchemeDraft,
  after: MarkingSchemeDraft,
  known?: KnownKeys,
): readonly SchemeChange[] {
  const pairs = matchAspects(before, after, known)
  const moved = movedInside(pairs)
  return pairs.flatMap((pair): readonly SchemeChange[] => {
    if (pair.after === null) return [{ kind: 'removed', ...ownOf(pair.before), touchesMarks: true }]
    const own = ownOf(pair.after)
    if (pair.before === null) return [{ kind: 'added', ...own, touchesMarks: true }]
    const changes: SchemeChange[] = fieldChanges(own, [...placeFields(pair.before, pair.after), ...fieldsOf(pair)])
    if (isRenewed(pair.before.aspect, pair.after.aspect, known)) {
      changes.push({ kind: 'renewed', ...own, touchesMarks: true })
    }
    if (!moved.has(pair.after)) return changes
    const places = { before: String(pair.before.index + 1), after: String(pair.after.index + 1) }
    return [...changes, { kind: 'changed', ...own, field: 'place', ...places, touchesMarks: false }]
  })
}

/** Of two stored versions the keys say it; a draft still names the key its aspect came with. */
function isRenewed(before: Aspect, after: Aspect, known: KnownKeys | undefined): boolean {
  const bothKeyed = before.key !== undefined && after.key !== undefined
  if (bothKeyed && (known !== undefined || before.key !== after.key)) return before.key !== after.key
  return !keepsMeaning(meaningOf(before), meaningOf(after))
}

function ownOf({ aspect, label }: PlacedAspect) {
  const own = { subject: 'aspect', label, name: aspect.description } as const
  return aspect.key === undefined ? own : { ...own, key: aspect.key }
}

/** Another sub-criterion is another form; only another part makes another weight. */
function placeFields(before: PlacedAspect, after: PlacedAspect): readonly FieldPair[] {
  const touchesMarks = before.criterion.part !== after.criterion.part
  const places = { before: before.subCriterion.code, after: after.subCriterion.code }
  return [{ field: 'subCriterion', ...places, touchesMarks }]
}

interface BothSides {
  readonly before: PlacedAspect
  readonly after: PlacedAspect
}

function fieldsOf({ before: { aspect: before }, after: { aspect: after } }: BothSides): readonly FieldPair[] {
  return [
    { field: 'type', before: before.type, after: after.type, touchesMarks: true },
    { field: 'maxMark', before: before.maxMark, after: after.maxMark, touchesMarks: true },
    ...typeFields(before, after),
    { field: 'code', before: before.code, after: after.code },
    { field: 'description', before: before.description, after: after.description },
    { field: 'extraDescription', before: before.extraDescription, after: after.extraDescription },
    { field: 'requirement', before: before.requirement, after: after.requirement },
    { field: 'section', before: before.section, after: after.section },
  ]
}

/** The fields of one type; where the type itself changed, that says it all. */
function typeFields(before: Aspect, after: Aspect): readonly FieldPair[] {
  if (before.type === 'measurement' && after.type === 'measurement') {
    const [older, newer] = [before.workbookCalculation, after.workbookCalculation]
    return [
      { field: 'calculation', before: before.calculation, after: after.calculation, touchesMarks: true },
      { field: 'calculationName', before: older?.name, after: newer?.name },
      { field: 'calculationParameters', before: older?.parameters, after: newer?.parameters },
    ]
  }
  if (before.type === 'judgement' && after.type === 'judgement') {
    return before.benchmarks.map((text, score) => ({
      field: `benchmark${score}`,
      before: text,
      after: after.benchmarks[score],
    }))
  }
  const counts: FieldPair[] = []
  if (before.type === 'panel' && after.type === 'panel') {
    for (const field of ['dropHighest', 'dropLowest'] as const) {
      counts.push({ field, before: String(before[field]), after: String(after[field]), touchesMarks: true })
    }
  }
  if ('decimals' in before && 'decimals' in after) {
    const decimals = { before: String(before.decimals), after: String(after.decimals) }
    counts.push({ field: 'decimals', ...decimals, touchesMarks: true })
  }
  return counts
}

/** Aspects that stayed in their sub-criterion and stand in another order there. */
function movedInside(pairs: ReturnType<typeof matchAspects>): ReadonlySet<PlacedAspect> {
  const stayed = pairs.flatMap((pair) =>
    pair.before !== null && pair.after !== null && pair.before.subCriterion.code === pair.after.subCriterion.code
      ? [{ after: pair.after, position: pair.before.index }]
      : [],
  )
  const moved = new Set<PlacedAspect>()
  for (const own of groupBy(stayed, ({ after }) => after.subCriterion.code).values()) {
    const indexes = movedIndexes(own.map(({ position }) => position))
    for (const [index, { after }] of own.entries()) if (indexes.has(index)) moved.add(after)
  }
  return moved
}
