import { addDays, compareDays, mondayOf, type Day } from '#domain/schedule/days'

export interface DayCount {
  readonly day: Day
  readonly contests: number
}

export interface YearWeek {
  readonly monday: Day
  /** The most finals held on one day of the week. */
  readonly most: number
  /** Month of the week's Thursday, which is how ISO weeks are counted to years. */
  readonly month: number
}

/** The weeks of a year from the one with 1 January to the one with 31 December: 53, rarely 54. Weeks start on Monday. */
export function weeksOf(year: number, byDay: readonly DayCount[]): readonly YearWeek[] {
  const counts = new Map(byDay.map(({ day, contests }) => [day, contests]))
  const weeks: YearWeek[] = []
  for (let monday = mondayOf(`${year}-01-01`); compareDays(monday, `${year}-12-31`) <= 0; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index)).filter((day) =>
      day.startsWith(`${year}-`),
    )
    const middle = days[Math.floor(days.length / 2)] ?? monday
    weeks.push({
      monday,
      most: Math.max(0, ...days.map((day) => counts.get(day) ?? 0)),
      month: Number(middle.slice(5, 7)),
    })
  }
  return weeks
}

/** 0 for none, 1 to 4 for quarters of the highest count; what a cell's depth of colour says. */
export function depthOf(count: number, highest: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0 || highest <= 0) return 0
  const quarter = Math.ceil((count / highest) * 4)
  return quarter <= 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4
}
