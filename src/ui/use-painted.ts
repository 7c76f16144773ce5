import { startTransition, useEffect, useState } from 'react'

/** False until the page has been painted once; what is not needed at once waits for it. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => startTransition(() => setPainted(true)), [])
  return painted
}
