/** Minutes a bar moves at a time, by hand and by arrow key. */
export const step = 5
const bigStep = 60

interface Dragged {
  /** Where the hand took hold, and where it is now, in pixels. */
  readonly x: number
  readonly to: number
  readonly start: number
  /** The track's width in pixels, and how many minutes it shows. */
  readonly width: number
  readonly minutes: number
}

/** The minute a dragged item begins at, on the step, within its day. */
export function draggedStart({ x, to, start, width, minutes }: Dragged): number {
  const moved = ((to - x) / Math.max(1, width)) * minutes
  const wanted = Math.round((start + moved) / step) * step
  return Math.max(0, Math.min(1440 - step, wanted))
}

/** By how many minutes a key moves an item; null for other keys. */
export function keyStep({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): number | null {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  return (key === 'ArrowLeft' ? -1 : 1) * (shiftKey ? bigStep : step)
}
