import { useSyncExternalStore } from 'react'

let printing = false

/** True while the page is being printed: paper has no narrow screen to spare columns for. */
export function usePrinting(): boolean {
  // A store, because React redraws for one before the browser goes on to lay out the paper.
  return useSyncExternalStore(watchPrinting, () => printing)
}

function watchPrinting(listener: () => void): () => void {
  const begin = () => tell(true)
  const end = () => tell(false)
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }

  function tell(now: boolean): void {
    printing = now
    listener()
  }
}
