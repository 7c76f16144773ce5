/** Hands on what comes: the first at once, what comes soon after together, so that a busy hall does not ask all the time. */
export interface Gathering<One> {
  readonly add: (ones: readonly One[]) => void
  readonly stop: () => void
}

export function gather<One>(handOn: (all: readonly One[]) => void, pauseMs: number): Gathering<One> {
  const waiting = new Set<One>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush(): void {
    timer = undefined
    if (waiting.size === 0) return
    const all = [...waiting]
    waiting.clear()
    timer = setTimeout(flush, pauseMs)
    handOn(all)
  }

  return {
    add: (ones) => {
      for (const one of ones) waiting.add(one)
      if (timer === undefined) flush()
    },
    stop: () => {
      clearTimeout(timer)
      waiting.clear()
    },
  }
}
