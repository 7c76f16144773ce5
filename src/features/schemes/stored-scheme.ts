import type { SchemeDraftData } from '#contract/schemes'
import type { StoredScheme } from '#domain/schemes/lost-values'

/** What a draft to be saved is held against; null where there is no version yet. */
export function storedScheme({ version, keys }: Pick<SchemeDraftData, 'version' | 'keys'>): StoredScheme | null {
  if (version === null) return null
  return {
    draft: version.draft,
    known: new Map(keys.map(({ key, meanings }) => [key, meanings])),
    entered: new Set(keys.flatMap(({ key, entered }) => (entered ? [key] : []))),
  }
}
