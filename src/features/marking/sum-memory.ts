const key = 'saiheng.marking.sum'

/** Whether whoever uses this device wants to see what a work has so far; not unless they say so. */
export function rememberedSum(): boolean {
  try {
    return localStorage.getItem(key) === 'yes'
  } catch {
    return false
  }
}

export function rememberSum(shown: boolean): void {
  try {
    if (shown) localStorage.setItem(key, 'yes')
    else localStorage.removeItem(key)
  } catch {
    // A device without storage asks again next time; nothing else depends on it.
  }
}
