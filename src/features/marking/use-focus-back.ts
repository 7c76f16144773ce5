import { useLayoutEffect } from 'react'

/** Gives the focus back to where it was before what uses this was mounted. */
export function useFocusBack(): void {
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
}
