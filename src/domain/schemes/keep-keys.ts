import { mapAspects } from './map-aspects'
import { aspectsOf, type Aspect, type MarkingSchemeDraft } from './scheme'
import { keepsMeanings, meaningOf, type ValueMeaning } from './value-meaning'

/**
 * What values said under each version that had a key and under which any were or might still arrive; a key that is not
 * here comes from elsewhere.
 */
export type KnownKeys = ReadonlyMap<string, readonly ValueMeaning[]>

export interface KeysToKeep {
  readonly draft: MarkingSchemeDraft
  readonly previous: MarkingSchemeDraft | null
  readonly known: KnownKeys
}

/**
 * The draft with those keys by which marks of earlier versions may be found; every other aspect comes without one and
 * is new. An edited draft names its keys, whatever it changes, as long as the values entered under them keep their
 * meaning. A workbook knows no keys, so there an aspect takes the key, and the code, of the one in the same sub-criterion
 * that says the same and whose values mean the same; what only stands at the same place is another aspect (rule book 4.4).
 */
export function keepKeys({ draft, previous, known }: KeysToKeep): MarkingSchemeDraft {
  const own = onlyKnown(draft, known)
  return previous === null || aspectsOf(own).some(({ key }) => key !== undefined) ? own : asBefore(previous, own, known)
}

/** A key given twice stays with the first: the other one is a copy. */
function onlyKnown(draft: MarkingSchemeDraft, known: KnownKeys): MarkingSchemeDraft {
  const taken = new Set<string>()
  return mapAspects(draft, (aspect) => {
    const { key, ...keyless } = aspect
    if (key === undefined) return aspect
    if (taken.has(key) || !isKnown(known, key, aspect)) return keyless
    taken.add(key)
    return aspect
  })
}

function isKnown(known: KnownKeys, key: string, aspect: Aspect): boolean {
  const meanings = known.get(key)
  return meanings !== undefined && keepsMeanings(meanings, meaningOf(aspect))
}

/** Aspects that say the same beside each other are taken in their order. */
function asBefore(previous: MarkingSchemeDraft, draft: MarkingSchemeDraft, known: KnownKeys): MarkingSchemeDraft {
  const open = new Map<string, Aspect[]>()
  for (const { subCriteria } of previous.criteria) {
    for (const { code, aspects } of subCriteria) {
      for (const aspect of aspects) {
        const said = whatItSays(aspect, code)
        open.set(said, [...(open.get(said) ?? []), aspect])
      }
    }
  }
  return mapAspects(draft, (aspect, { code }) => {
    const alike = open.get(whatItSays(aspect, code)) ?? []
    const index = alike.findIndex(({ key }) => key !== undefined && isKnown(known, key, aspect))
    const [before] = index < 0 ? [] : alike.splice(index, 1)
    if (before?.key === undefined) return aspect
    const named = aspect.code === undefined && before.code !== undefined
    return { ...aspect, key: before.key, ...(named && { code: before.code }) }
  })
}

/** The type and every text of an aspect; spaces and line breaks do not count. */
function whatItSays({ type, description, extraDescription, requirement }: Aspect, subCriterion: string): string {
  const texts = [description, extraDescription, requirement].map((text) => text?.trim().replaceAll(/\s+/g, ' ') ?? '')
  return JSON.stringify([subCriterion, type, ...texts])
}
