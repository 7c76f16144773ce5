const storageKey = 'saiheng.device'
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

let known: string | null = null

/** A short name for this device, the same for as long as the browser keeps it; it tells devices apart, not people. */
export function deviceId(): string {
  known ??= kept() ?? madeUp()
  return known
}

function kept(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

function madeUp(): string {
  const id = [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => letters[byte % letters.length]).join('')
  try {
    localStorage.setItem(storageKey, id)
  } catch {
    // Without a storage the name lasts as long as the page.
  }
  return id
}
