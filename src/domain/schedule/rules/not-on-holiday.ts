import type { PlacedStage, PlanIndex } from '../plan-index'
import { dayOfNumber, type Day } from '../days'
import type { Breach } from './rule'

/** No competition day is a public holiday; a weekend day worked in exchange is a working day. State Council notices. */
export function notOnHoliday({ world }: PlanIndex, { stage, from, to }: PlacedStage): readonly Breach[] {
  const holidays: { name: string; from: Day; to: Day }[] = []
  for (let number = from; number <= to; number += 1) {
    const day = dayOfNumber(number)
    const special = world.calendar.get(day)
    if (special?.kind !== 'holiday') continue
    const last = holidays.at(-1)
    if (last?.name === special.name) last.to = day
    else holidays.push({ name: special.name, from: day, to: day })
  }
  return holidays.map(({ name, ...range }) => ({
    others: [],
    mark: range.from,
    reason: {
      code: 'schedule.on_holiday',
      params: { contest: stage.contestName, holiday: name, ...range },
      path: 'startsOn',
    },
  }))
}
