import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of the text in UTF-8. */
export function hashBytes(text: string): Uint8Array {
  return sha256(utf8ToBytes(text))
}

/** The same as 64 small hexadecimal digits. */
export function hashHex(text: string): string {
  return bytesToHex(hashBytes(text))
}
