import { useState } from 'react'

/** The map before, as long as the new one says the same, so that what is drawn of it is not drawn again. */
export function useStable<Value>(
  map: ReadonlyMap<string, Value>,
  isSame: (left: Value, right: Value) => boolean = Object.is,
): ReadonlyMap<string, Value> {
  const [kept, setKept] = useState(map)
  if (kept === map || saysTheSame(kept, map, isSame)) return kept
  setKept(map)
  return map
}

function saysTheSame<Value>(
  left: ReadonlyMap<string, Value>,
  right: ReadonlyMap<string, Value>,
  isSame: (left: Value, right: Value) => boolean,
): boolean {
  if (left.size !== right.size) return false
  for (const [key, value] of left) {
    const other = right.get(key)
    if (other === undefined || !isSame(value, other)) return false
  }
  return true
}
