import { schemeDraftSchema } from '#contract/scheme-draft'
import { refuse, accept, type Decision } from '#domain/decision'
import type { RoundingPoint } from '#domain/marking/total'
import type { MarkingSchemeDraft } from '#domain/schemes/scheme'

/** A scheme as a file of our own, which keeps everything: parts, panels, codes and keys too. */
export interface SchemeFile {
  readonly draft: MarkingSchemeDraft
  readonly roundingPoint: RoundingPoint
}

const format = 'saiheng.marking-scheme'

export function writeSchemeFile({ draft, roundingPoint }: SchemeFile): Blob {
  const text = JSON.stringify({ format, version: 1, roundingPoint, draft }, null, 2)
  return new Blob([text], { type: 'application/json' })
}

/** Reads such a file; what is none is refused, and so is one whose scheme is not whole. */
export function readSchemeFile(text: string): Decision<SchemeFile> {
  const file = parsed(text)
  if (
    typeof file !== 'object' ||
    file === null ||
    !('format' in file) ||
    file.format !== format ||
    !('draft' in file)
  ) {
    return refuse({ code: 'scheme.file_unknown' })
  }
  const draft = schemeDraftSchema.safeParse(file.draft)
  if (!draft.success) {
    const [issue] = draft.error.issues
    return refuse({ code: 'scheme.file_damaged', params: { place: issue?.path.join('.') ?? '' } })
  }
  const roundingPoint = 'roundingPoint' in file && file.roundingPoint === 'aspect' ? 'aspect' : 'total'
  return accept({ draft: draft.data, roundingPoint })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
