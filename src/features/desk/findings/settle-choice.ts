import type { MarkFindingData } from '#contract/marking-desk'

type Head = MarkFindingData['values'][number]

/** What the chief chose, and among which values: one of these by its id, or another one that is typed. */
export interface SettleChoice {
  readonly take: string | typeof another
  readonly among: readonly string[]
}

export const another = 'another'

export function choose(take: string, heads: readonly Head[]): SettleChoice {
  return { take, among: idsOf(heads) }
}

/** A choice holds among the values it was made among: where one came or went since, it has to be made again. */
export function holds(choice: SettleChoice, heads: readonly Head[]): boolean {
  return choice.among.join(' ') === idsOf(heads).join(' ')
}

/** The value to settle on: null takes the mark back; undefined while nothing is chosen. */
export function chosenValue(choice: SettleChoice | null, heads: readonly Head[], typed: string) {
  if (choice === null || !holds(choice, heads)) return undefined
  if (choice.take === another) return typed.trim() === '' ? undefined : typed.trim()
  return heads.find(({ markId }) => markId === choice.take)?.value
}

function idsOf(heads: readonly Head[]): string[] {
  return heads.map(({ markId }) => markId).toSorted()
}
