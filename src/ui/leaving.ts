const patience = 3000
const unfinished = new Set<() => Promise<void>>()

/** To be done before somebody else sits down at this browser; answers how to take it back. */
export function beforeLeaving(finish: () => Promise<void>): () => void {
  unfinished.add(finish)
  return () => void unfinished.delete(finish)
}

/** Resolves once all of it is done, or after three seconds: a person does not wait longer. */
export async function finishBeforeLeaving(): Promise<void> {
  const late = new Promise<void>((resolve) => void setTimeout(resolve, patience))
  await Promise.race([late, Promise.allSettled([...unfinished].map((finish) => finish()))])
}
