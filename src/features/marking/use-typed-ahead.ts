import { useLayoutEffect, useState } from 'react'

/** How long hands rest before keys count again; whoever goes on typing has not read what opened under them. */
const rest = 600

/**
 * Keeps what is typed ahead out of a dialog: digits and Enter do nothing there until none of them was pressed for a
 * moment. By the time of the press, which a slow page is told of late. Another question begins anew; one that comes in
 * the place of the first is not answered by the second of two taps either. Answers whether anything was kept out.
 */
export function useTypedAhead(question: unknown, again: boolean): boolean {
  const [about, setAbout] = useState<unknown>(null)
  useLayoutEffect(() => {
    // The clock of events, whichever that is.
    const asked = new Event('asked').timeStamp
    let last = asked
    let rested = false
    const keepOut = (event: Event) => {
      event.preventDefault()
      event.stopPropagation()
      setAbout(question)
    }
    const listen = (event: KeyboardEvent) => {
      if (rested || !isTyping(event)) return
      rested = !event.repeat && event.timeStamp - last >= rest
      if (rested) return
      last = Math.max(last, event.timeStamp)
      keepOut(event)
    }
    const tapped = (event: MouseEvent) => {
      if (again && event.timeStamp - asked < rest) keepOut(event)
    }
    window.addEventListener('keydown', listen, { capture: true })
    window.addEventListener('click', tapped, { capture: true })
    return () => {
      window.removeEventListener('keydown', listen, { capture: true })
      window.removeEventListener('click', tapped, { capture: true })
    }
  }, [question, again])
  return about === question
}

/** What a stream of marks is made of. */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && /^(?:[\d.,-]|Enter)$/.test(key)
}
