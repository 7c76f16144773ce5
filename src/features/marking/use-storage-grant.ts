import { useEffect, useState } from 'react'

/** Whether the browser keeps what lies on this device even when space gets short; some do not say. */
export type StorageGrant = 'unknown' | 'granted' | 'denied'

/** Asks the browser for it, as often as a judge opens the hall: it may agree once the page is used more. */
export function useStorageGrant(): StorageGrant {
  const [grant, setGrant] = useState<StorageGrant>('unknown')
  useEffect(() => {
    let asking = true
    void askForStorage().then((answer) => asking && setGrant(answer))
    return () => void (asking = false)
  }, [])
  return grant
}

/** On plain http, and in old browsers, there is nobody to ask. */
async function askForStorage(): Promise<StorageGrant> {
  const storage = navigator.storage as StorageManager | undefined
  if (storage?.persist === undefined) return 'unknown'
  try {
    return (await storage.persisted()) || (await storage.persist()) ? 'granted' : 'denied'
  } catch {
    return 'unknown'
  }
}
