import { useLayoutEffect, useState } from 'react'

/** How long hands rest before keys count again; whoever goes on typing has not read what opened under them. */
const rest = 600

/**
 * Keeps what is typed ahead out of a dialog: digits and Enter do nothing there until none of them was pressed for a
 * moment. By the time of the press, which a slow page is told of late. Another question begins anew.
 * Answers whether anything was kept out.
 */
export function useTypedAhead(question: unknown): boolean {
  const [about, setAbout] = useState<unknown>(null)
  useLayoutEffect(() => {
    // The clock of events, whichever that is.
    let last = new Event('asked').timeStamp
    let rested = false
    const listen = (event: KeyboardEvent) => {
      if (rested || !isTyping(event)) return
      rested = !event.repeat && event.timeStamp - last >= rest
      if (rested) return
      last = Math.max(last, event.timeStamp)
      event.preventDefault()
      event.stopPropagation()
      setAbout(question)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [question])
  return about === question
}

/** What a stream of marks is made of. */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && /^(?:[\d.,-]|Enter)$/.test(key)
}
