import type { MouseEvent } from 'react'

/**
 * For a switch made of radio buttons: a press on one of its words leaves the focus on the radio, whose arrow keys would
 * then switch instead of going on. After a pointer the focus goes to where one types; who came by keys stays.
 */
export function afterPointer({ target, detail }: MouseEvent<HTMLElement>, field: () => HTMLElement | null): void {
  if (detail === 0 || target instanceof HTMLInputElement) return
  // The browser focuses the radio only once the press on its label has been told of.
  setTimeout(() => {
    const to = field()
    if (to !== null) to.focus({ preventScroll: true })
    else if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
  })
}

/** The field of the cell at hand, where it has one to type into. */
export function valueField(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#marking-value:not([readonly])')
}
