import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'

/**
 * Where what has the focus leaves the page with an answer from elsewhere, the keyboard goes on at the heading of its
 * section, or wherever is said, and not at the top of the page.
 */
export function useFocusKept(within: RefObject<HTMLElement | null>, goOn?: () => void): void {
  const last = useRef<EventTarget | null>(null)
  useEffect(() => {
    const { current } = within
    const note = ({ target }: FocusEvent) => void (last.current = target)
    current?.addEventListener('focusin', note)
    return () => current?.removeEventListener('focusin', note)
  }, [within])
  const keep = useEffectEvent(() => {
    if (!(last.current instanceof Element) || last.current.isConnected) return
    last.current = null
    if (document.activeElement !== document.body) return
    if (goOn === undefined) focusHeading(within.current)
    else goOn()
  })
  // After whatever was drawn, for nothing else tells that something left the page.
  useEffect(() => keep())
}

/** The heading of the section something stands in takes the focus. */
export function focusHeading(inside: HTMLElement | null): void {
  const heading = inside?.closest('section, article')?.querySelector<HTMLElement>('h2, h3')
  if (heading == null) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
