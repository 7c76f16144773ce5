const keyOf = (formId: string) => `saiheng.marking.taken.${formId}`

/** The claim of somebody else that was taken over on this device without the backend knowing yet. */
export function takenClaim(formId: string): string | null {
  try {
    return localStorage.getItem(keyOf(formId))
  } catch {
    return null
  }
}

export function rememberTaken(formId: string, claim: string | null): void {
  try {
    if (claim === null) localStorage.removeItem(keyOf(formId))
    else localStorage.setItem(keyOf(formId), claim)
  } catch {
    // A device without storage asks again after a reload; nothing else depends on it.
  }
}
