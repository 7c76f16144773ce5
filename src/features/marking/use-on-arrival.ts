import { useState } from 'react'

/** The value as it was when one came to a place, however it changes while one is there. */
export function useOnArrival<Value>(place: string, value: Value): Value {
  const [arrived, setArrived] = useState({ place, value })
  if (arrived.place === place) return arrived.value
  setArrived({ place, value })
  return value
}
