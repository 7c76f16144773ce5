import type { ContestDraft } from '#domain/contests/contest-draft'
import { isFields, isList } from '#domain/contests/merge-trees'

/** The item a path such as `events.e1` leads to, in the first draft that has it. */
export function itemAt(drafts: readonly ContestDraft[], steps: readonly string[]): unknown {
  for (const draft of drafts) {
    let here: unknown = draft
    for (const step of steps) {
      here = isList(here) ? here.find(({ id }) => id === step) : isFields(here) ? here[step] : undefined
    }
    if (here !== undefined) return here
  }
  return null
}
