import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { newId } from '#ui/new-id.ts'
import { forgetEdit, keepEdit, type KeptEdit } from './kept-edit'

/** How long a change may be on the page only; typing is not held up by writing every key. */
const keptAfter = 500

interface Keeping {
  readonly eventId: string
  /** Null while there is nothing unsaved; the same object as long as nothing of it changed. */
  readonly edit: Omit<KeptEdit, 'id' | 'at'> | null
  /** The kept edit this one goes on with: it is forgotten once this one is kept itself. */
  readonly resumed: string | null
}

/** Keeps the edit on the device while it is unsaved; answers whether the device does keep it. */
export function useKeeping({ eventId, edit, resumed }: Keeping): boolean {
  const [id] = useState(() => newId('edit'))
  const [isKept, setKept] = useState(true)
  const latest = useRef(edit)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const write = useEffectEvent(() => {
    timer.current = null
    const { current } = latest
    const written = current === null || keepEdit(eventId, { ...current, id, at: new Date().toISOString() })
    if (current === null) forgetEdit(eventId, id)
    if (written && resumed !== null) forgetEdit(eventId, resumed)
    setKept(written)
  })
  useEffect(() => {
    latest.current = edit
    timer.current ??= setTimeout(() => write(), keptAfter)
  }, [edit])
  useEffect(() => {
    const flush = () => {
      if (timer.current === null) return
      clearTimeout(timer.current)
      write()
    }
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [])
  return isKept
}
