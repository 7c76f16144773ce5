import type { Separator } from './rule-pack'

/** A separator as one word for a stored row or a sentence's key, such as `time` or `part:practical`. */
export function separatorText({ by, part }: Separator): string {
  return part === undefined ? by : `${by}:${part}`
}
