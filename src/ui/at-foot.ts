const settling = 500

type Foot = 'app' | 'page'
const feet = new Map<HTMLElement, { readonly foot: Foot; readonly height: number }>()

/** What the app itself says at the page's foot. */
export const atAppFoot = standAtFoot('app')

/** What a page says at its foot; what the app says gives way to it (data-foot of the root). */
export const atPageFoot = standAtFoot('page')

/**
 * For what comes up at the page's foot, perhaps over a key that a finger is on its way to: that tap is the key's. Marks
 * the element for half a second (data-growing), for its style sheet to let taps through. What has the focus is never
 * behind it: that much is left free when scrolling. The root learns of it here and not by a `:has()` of a style sheet,
 * which would style it anew with every change of the page.
 */
function standAtFoot(foot: Foot): (element: HTMLElement | null) => (() => void) | undefined {
  return (element) => {
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
      feet.set(element, { foot, height })
      leaveRoom()
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      clearTimeout(timer)
      feet.delete(element)
      leaveRoom()
    }
  }
}

function leaveRoom(): void {
  const root = document.documentElement
  const standing = [...feet.values()].filter(({ height }) => height > 0)
  if (standing.some(({ foot }) => foot === 'page')) root.dataset.foot = 'page'
  else delete root.dataset.foot
  const height = Math.max(0, ...standing.map((one) => one.height))
  // The bar of pages, which lies at the foot of narrow screens, and some air.
  root.style.scrollPaddingBlockEnd = height === 0 ? '' : `calc(${Math.ceil(height)}px + 4rem)`
}
