interface Findable {
  readonly name: string
  readonly entryNumber: string
  readonly unit: string | null
  readonly delegation: { readonly name: string }
}

/** Entries in which every word occurs in the name, the number, the unit or the delegation. */
export function findEntries<Entry extends Findable>(entries: readonly Entry[], search: string): readonly Entry[] {
  const words = fold(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return entries
  return entries.filter((entry) => {
    const text = fold([entry.name, entry.entryNumber, entry.unit ?? '', entry.delegation.name].join('\n'))
    return words.every((word) => text.includes(word))
  })
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
