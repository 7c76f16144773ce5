const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** 24 letters of chance; crypto.randomUUID is missing on plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24))
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
}
