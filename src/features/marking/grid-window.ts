/** What of a long line of equal pieces lies in sight, with a few more at either end. */
export interface Window {
  readonly from: number
  readonly to: number
}

const margin = 3

export function windowOf(
  line: { readonly count: number; readonly size: number },
  scrolled: number,
  room: number,
): Window {
  const from = Math.max(0, Math.floor(scrolled / line.size) - margin)
  const to = Math.min(line.count, Math.ceil((scrolled + room) / line.size) + margin)
  return { from: Math.min(from, to), to }
}

/** How far to scroll so that a piece is in sight: not at all where it is, and a page at a time where one goes on. */
export function scrollFor(
  line: { readonly at: number; readonly size: number },
  scrolled: number,
  room: number,
): number {
  const start = line.at * line.size
  if (start < scrolled) return start
  return start + line.size > scrolled + room ? start - line.size : scrolled
}
