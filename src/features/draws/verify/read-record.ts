import { publishedDrawSchema, type PublishedDrawData } from '#contract/draws'

/** A pasted record, or where it is none: `null` for text that is no JSON, else the path of the first field that does not fit. */
export type ReadRecord =
  | { readonly kind: 'read'; readonly record: PublishedDrawData }
  | { readonly kind: 'unreadable'; readonly at: string | null }

export function readRecord(text: string): ReadRecord {
  const value = parse(text)
  if (value === undefined) return { kind: 'unreadable', at: null }
  const { success, data, error } = publishedDrawSchema.safeParse(value)
  if (success) return { kind: 'read', record: data }
  return { kind: 'unreadable', at: error.issues[0]?.path.join('.') ?? '' }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
