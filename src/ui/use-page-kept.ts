import { useEffect, useState } from 'react'

/**
 * Whether this page can be opened without a network. insecure: browsers keep pages only on https and localhost ·
 * preparing: being written to the device · kept: it opens. Not asked where the backend lies in the page itself.
 */
export type PageKept = 'insecure' | 'preparing' | 'kept'

export function usePageKept(): PageKept {
  const possible = 'serviceWorker' in navigator
  const [ready, setReady] = useState(false)
  useEffect(() => {
    if (!possible) return
    let asking = true
    void navigator.serviceWorker.ready.then(() => asking && setReady(true))
    return () => void (asking = false)
  }, [possible])
  if (!possible) return 'insecure'
  return ready ? 'kept' : 'preparing'
}
