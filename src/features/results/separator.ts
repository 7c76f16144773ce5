import { partKinds, type PartKind } from '#domain/schemes/scheme'

/** What set a row apart, or a key of the tie-break order, as the API writes it: `time`, `part:practical`, `shared`. */
export interface SeparatorWords {
  readonly by: string
  readonly part: string | null
}

/** @example readSeparator('part:B') // { by: 'part', part: 'B' } */
export function readSeparator(text: string): SeparatorWords {
  const [by = '', ...part] = text.split(':')
  return { by, part: part.length === 0 ? null : part.join(':') }
}

/** The name a part goes by in these results; several parts of one kind that count together go by the kind's word. */
export function partName(
  parts: readonly { readonly code: string; readonly name: string }[],
  code: string | null,
  kindWord: (kind: PartKind) => string,
): string {
  const named = parts.find((part) => part.code === code)
  if (named !== undefined) return named.name
  const kind = partKinds.find((one) => one === code)
  return kind === undefined ? (code ?? '') : kindWord(kind)
}
