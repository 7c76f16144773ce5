/** For the element of a page that takes the whole width of the screen: the shell learns of it by the root. */
export function takeWholeWidth(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined
  const { dataset } = document.documentElement
  dataset.wide = ''
  return () => delete dataset.wide
}
