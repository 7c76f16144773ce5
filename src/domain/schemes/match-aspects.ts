import type { KnownKeys } from './keep-keys'
import type { Aspect, Criterion, MarkingSchemeDraft, SubCriterion } from './scheme'
import { aspectLabel } from './scheme-paths'
import { keepsMeanings, meaningOf } from './value-meaning'

/** An aspect with where it stands, `index` counting from 0; `label` is its code or place, such as `A1.2`. */
export interface PlacedAspect {
  readonly aspect: Aspect
  readonly label: string
  readonly index: number
  readonly subCriterion: SubCriterion
  readonly criterion: Criterion
}

/** The same aspect in two versions of a scheme; one side is null where it was added or removed. */
export type AspectPair =
  | { readonly before: PlacedAspect; readonly after: PlacedAspect }
  | { readonly before: PlacedAspect; readonly after: null }
  | { readonly before: null; readonly after: PlacedAspect }

type NameOf = (placed: PlacedAspect) => string | null

/**
 * What stands for the same aspect, the surest sign first: its key, its code with its text, its text in the same
 * sub-criterion, its code. Codes of a workbook count positions, so that text says more than code where both differ.
 */
const signs: readonly NameOf[] = [
  ({ aspect }) => aspect.key ?? null,
  ({ aspect, subCriterion }) =>
    aspect.code === undefined ? null : JSON.stringify([aspect.code, subCriterion.code, plain(aspect)]),
  ({ aspect, subCriterion }) => JSON.stringify([subCriterion.code, plain(aspect)]),
  ({ aspect }) => aspect.code ?? null,
]

/** Pairs the aspects of two versions: first those of the newer in its order, then those that were removed. */
export function matchAspects(
  before: MarkingSchemeDraft,
  after: MarkingSchemeDraft,
  known: KnownKeys = new Map(),
): readonly AspectPair[] {
  const older = placedAspects(before)
  const newer = placedAspects(after)
  const partners = new Map<PlacedAspect, PlacedAspect>()
  const taken = new Set<PlacedAspect>()
  for (const nameOf of signs) {
    const open = new Map<string, PlacedAspect[]>()
    for (const placed of older) {
      const name = taken.has(placed) ? null : nameOf(placed)
      if (name !== null) open.set(name, [...(open.get(name) ?? []), placed])
    }
    for (const placed of newer) {
      const name = partners.has(placed) ? null : nameOf(placed)
      const candidates = name === null ? undefined : open.get(name)
      const index = candidates?.findIndex((candidate) => mayBeTheSame(candidate.aspect, placed.aspect, known)) ?? -1
      const [partner] = index < 0 ? [] : (candidates?.splice(index, 1) ?? [])
      if (partner === undefined) continue
      partners.set(placed, partner)
      taken.add(partner)
    }
  }
  return [
    ...newer.map((placed) => ({ before: partners.get(placed) ?? null, after: placed })),
    ...older.filter((placed) => !taken.has(placed)).map((placed) => ({ before: placed, after: null })),
  ]
}

/**
 * Two keys that differ are two aspects, whatever they say, unless the key had to change because values are read
 * otherwise than under the other version, or than under a third one that had the key.
 */
function mayBeTheSame(left: Aspect, right: Aspect, known: KnownKeys): boolean {
  if (left.key === undefined || right.key === undefined || left.key === right.key) return true
  return plain(left) === plain(right) && (!takesValuesOf(left, right, known) || !takesValuesOf(right, left, known))
}

function takesValuesOf(left: Aspect, right: Aspect, known: KnownKeys): boolean {
  return keepsMeanings([meaningOf(left), ...(known.get(left.key ?? '') ?? [])], meaningOf(right))
}

function plain({ description }: Aspect): string {
  return description.trim().replaceAll(/\s+/g, ' ')
}

function placedAspects(scheme: MarkingSchemeDraft): readonly PlacedAspect[] {
  return scheme.criteria.flatMap((criterion) =>
    criterion.subCriteria.flatMap((subCriterion) =>
      subCriterion.aspects.map((aspect, index) => ({
        aspect,
        index,
        label: aspectLabel(aspect, subCriterion.code, index),
        subCriterion,
        criterion,
      })),
    ),
  )
}
