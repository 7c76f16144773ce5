import { useDeferredValue, useEffect, useState } from 'react'

/** Longer than the pause between two keys of somebody who types. */
const pause = 120

/**
 * A value to work out slow things of: it follows every change in the background, but while somebody types only once they
 * pause.
 */
export function useSettled<Value>(value: Value, isTyping: boolean): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), isTyping ? pause : 0)
    return () => clearTimeout(timer)
  }, [value, isTyping])
  return useDeferredValue(isTyping ? settled : value)
}
