const settling = 500

/**
 * For what comes up at the page's foot, perhaps over a key that a finger is on its way to: that tap is the key's. Marks
 * the element for half a second (data-growing), for its style sheet to let taps through.
 */
export function takeNoTapsAfterGrowth(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined
  let height = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new ResizeObserver(([entry]) => {
    const now = entry?.borderBoxSize[0]?.blockSize ?? 0
    if (now > height) {
      element.dataset.growing = ''
      clearTimeout(timer)
      timer = setTimeout(() => delete element.dataset.growing, settling)
    }
    height = now
  })
  observer.observe(element)
  return () => {
    observer.disconnect()
    clearTimeout(timer)
  }
}
