import { canonicalText } from './canonical-text'
import { drawAlgorithm, type DrawSubject } from './draw'
import { hashHex } from './hash'

/**
 * The promise published before a draw: SHA-256 over the seed and what is drawn. It tells nothing of the seed,
 * and no other seed, list or order fits it.
 */
export function commitmentOf({ seed, ...subject }: DrawSubject & { readonly seed: string }): string {
  return hashHex(`${drawAlgorithm}/commitment\n${seed}\n${canonicalText(subject)}`)
}
