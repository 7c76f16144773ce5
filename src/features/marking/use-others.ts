import { useEffect, useState } from 'react'
import { countOfOthers } from './outbox-database'

/** How much of others than this person waits on this device; null until it is counted. */
export function useOthers(person: string): number | null {
  const [counted, setCounted] = useState<{ readonly person: string; readonly others: number } | null>(null)
  useEffect(() => {
    let asking = true
    void countOfOthers(person).then((others) => asking && setCounted({ person, others }))
    return () => void (asking = false)
  }, [person])
  return counted?.person === person ? counted.others : null
}
