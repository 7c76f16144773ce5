import { useCallback, useEffect, useRef, useState } from 'react'

const pause = 900

/**
 * Whether nobody has entered anything for a moment. What others entered is fetched then: answers of thousands of marks
 * would else come between two key presses.
 */
export function useQuiet(): { readonly quiet: boolean; readonly touch: () => void } {
  const [quiet, setQuiet] = useState(true)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const touch = useCallback(() => {
    clearTimeout(timer.current)
    setQuiet(false)
    timer.current = setTimeout(() => setQuiet(true), pause)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  return { quiet, touch }
}
