import { phases, type Phase } from '#domain/contests/vocabulary'
import { addDays, earlierDay, type Day } from '#domain/schedule/days'
import { sampleDay } from './clock'
import type { Random } from './random'

export interface PhaseChange {
  readonly phase: Phase
  readonly day: Day
}

/** Days before (negative) or after the final's first day on which each phase usually begins. */
const usual: Readonly<Record<(typeof phases)[number], number>> = {
  applied: -230,
  approved: -170,
  announced: -80,
  registration: -55,
  eligibility: -26,
  preliminary: -18,
  final: 0,
  notice: 4,
  confirmed: 12,
  archived: 30,
}

const applicationsOpen: Day = '2024-01-08'
const yearPlanPublished: Day = '2024-03-18'

/** When a contest entered each phase up to the present one, oldest first and none after the sample day. */
export function timelineOf(random: Random, reached: Phase, finalFrom: Day, hasPreliminary: boolean): PhaseChange[] {
  const line = phases.slice(0, phases.findIndex((phase) => phase === lastOfLine(reached)) + 1)
  const passed = line.filter((phase) => hasPreliminary || phase !== 'preliminary')
  const changes: PhaseChange[] = []
  const broken = reached === 'cancelled' || reached === 'postponed'
  let latest = addDays(sampleDay, -(broken ? 16 : 0) - random.int(1, 4))
  for (const phase of passed.toReversed()) {
    const day = earlierDay(idealDay(random, phase, finalFrom), latest)
    changes.unshift({ phase, day })
    latest = addDays(day, -random.int(2, 6))
  }
  if (broken) changes.push({ phase: reached, day: addDays(sampleDay, -random.int(2, 12)) })
  return changes
}

function lastOfLine(reached: Phase): Phase {
  return reached === 'cancelled' || reached === 'postponed' ? 'announced' : reached
}

function idealDay(random: Random, phase: (typeof phases)[number], finalFrom: Day): Day {
  if (phase === 'applied') return addDays(applicationsOpen, random.int(0, 30))
  if (phase === 'approved') return addDays(yearPlanPublished, random.int(0, 3))
  return addDays(finalFrom, usual[phase])
}
