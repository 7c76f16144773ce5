import type { SchemeDraftData } from '#contract/schemes'
import { withCodes } from '#domain/schemes/aspect-codes'
import type { RoundingPoint } from '#domain/marking/total'
import type { MarkingSchemeDraft } from '#domain/schemes/scheme'
import { mapAspects } from '#domain/schemes/map-aspects'
import { schemeDiff } from '#domain/schemes/scheme-diff'
import { isStale } from '#ui/problem.ts'
import { api } from '../../api'

/** What an edit goes on from: a version of the scheme, and the event's version, which other things raise as well. */
export interface Base {
  readonly revision: number | null
  readonly version: number
}

export interface EditToSave {
  readonly eventId: string
  readonly base: Base
  readonly draft: MarkingSchemeDraft
  readonly roundingPoint: RoundingPoint
  readonly origin: string
  readonly note: string
  /** Asks for the newest version, past any cache. */
  readonly askNewest: () => Promise<SchemeDraftData>
}

const mostTries = 5

/**
 * Saves an edit as the next version and answers that version. Where only something else of the event has changed, such
 * as its jury, it is saved all the same; where somebody saved the scheme, the refusal is for people to look at. A
 * version that says the same is one's own whose answer was lost.
 */
export async function saveEdit({ base, note, askNewest, ...edit }: EditToSave): Promise<SchemeDraftData> {
  const { eventId, draft, roundingPoint, origin } = edit
  const words = { eventId, draft, roundingPoint, origin, ...(note.trim() !== '' && { note: note.trim() }) }
  let { version } = base
  for (let left = mostTries; ; left -= 1) {
    try {
      const { scheme: _scheme, ...saved } = await api.schemes.save.call({ ...words, version, basedOn: base.revision })
      return saved
    } catch (error) {
      if (!isStale(error) || left === 0) throw error
      const now = await askNewest()
      if (saysTheSame(now.version, edit)) return now
      if (now.newest !== base.revision) throw error
      version = now.event.version
    }
  }
}

/** Whether a stored version is what was sent, keys apart. */
export function saysTheSame(
  stored: SchemeDraftData['version'],
  { draft, roundingPoint }: Pick<EditToSave, 'draft' | 'roundingPoint'>,
): boolean {
  if (stored === null || stored.roundingPoint !== roundingPoint) return false
  return schemeDiff(keyless(stored.draft), keyless(withCodes(draft))).length === 0
}

/** What is stored may have got new keys: copies, and aspects whose values are read otherwise. */
function keyless(draft: MarkingSchemeDraft): MarkingSchemeDraft {
  return mapAspects(draft, ({ key: _key, ...aspect }) => aspect)
}
