import type { BackendOptions } from '../core/services'

const seedBytes = 32

/** 32 bytes nobody can foretell, as hexadecimal digits. */
export function newSeed({ randomBytes = platformBytes }: BackendOptions): string {
  return Array.from(randomBytes(seedBytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function platformBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length))
}
