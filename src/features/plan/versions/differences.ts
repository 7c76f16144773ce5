import type { PlanDifferenceData } from '#contract/schedule'
import { groupBy } from '#domain/group-by'
import { daysBetween } from '#domain/schedule/days'

export interface ContestDifferences {
  readonly contestId: string
  readonly contestName: string
  readonly rows: readonly PlanDifferenceData[]
}

/** The stages that differ, contest by contest, in the order of their first day. */
export function byContest(rows: readonly PlanDifferenceData[]): ContestDifferences[] {
  const groups = [...groupBy(rows, ({ contestId }) => contestId)].map(([contestId, own]) => ({
    contestId,
    contestName: own[0]?.contestName ?? contestId,
    rows: own,
  }))
  return groups.sort((left, right) => (firstDay(left) < firstDay(right) ? -1 : 1))
}

function firstDay({ rows }: ContestDifferences): string {
  return rows.map(({ before, after }) => after?.startsOn ?? before?.startsOn ?? '9').sort()[0] ?? '9'
}

/** Days later, negative for earlier; null where it has days on one side only. */
export function daysMoved({ before, after }: PlanDifferenceData): number | null {
  return before === null || after === null ? null : daysBetween(before.startsOn, after.startsOn)
}

export type DifferenceKind = 'added' | 'removed' | 'moved' | 'venue'

/** What happened to the stage: put in, taken out, other days, or only another venue. */
export function kindOf({ before, after }: PlanDifferenceData): DifferenceKind {
  if (before === null) return 'added'
  if (after === null) return 'removed'
  return before.startsOn === after.startsOn && before.endsOn === after.endsOn ? 'venue' : 'moved'
}

export interface MonthShift {
  /** Such as `2024-11`. */
  readonly month: string
  readonly before: number
  readonly after: number
}

/** How many of the differing stages start in each month on either side; every month between the first and the last. */
export function monthShifts(rows: readonly PlanDifferenceData[]): MonthShift[] {
  const count = (side: 'before' | 'after') =>
    groupBy(
      rows.flatMap((row) => row[side]?.startsOn.slice(0, 7) ?? []),
      (month) => month,
    )
  const [before, after] = [count('before'), count('after')]
  const named = [...before.keys(), ...after.keys()].sort()
  const [first, last] = [named[0], named.at(-1)]
  if (first === undefined || last === undefined) return []
  return monthsBetween(first, last).map((month) => ({
    month,
    before: before.get(month)?.length ?? 0,
    after: after.get(month)?.length ?? 0,
  }))
}

function monthsBetween(first: string, last: string): string[] {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
  return Array.from({ length: number(last) - number(first) + 1 }, (_, step) => {
    const month = number(first) + step
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
