import { decide, type Decision, type Reason } from '../decision'
import type { DayRange } from './venue-clash'
import type { SpecialDay } from './work-calendar'

/** Rules a plan must keep. Source of each: issue of the field's practice as the office sets it; none is official. */
export const hardRules = [
  'venue_free',
  'venue_equipped',
  'venue_large_enough',
  'people_in_one_place',
  'inside_window',
  'preliminary_first',
  'not_blacked_out',
  'not_on_holiday',
  'city_capacity',
] as const
export type HardRule = (typeof hardRules)[number]

/** Wishes a plan should meet; what missing one costs is its weight. */
export const softRules = ['near_preferred', 'month_balance', 'weekend', 'travel', 'keep_published'] as const
export type SoftRule = (typeof softRules)[number]

export type RuleId = HardRule | SoftRule
/** The order in which findings are told. */
export const ruleIds: readonly RuleId[] = [...hardRules, ...softRules]

export const severities = ['block', 'block_publication', 'warn', 'ignore'] as const
/**
 * block: cannot even be put into the draft; block_publication: the draft may hold it, the published plan may not;
 * warn: shown; ignore: not looked at.
 */
export type Severity = (typeof severities)[number]

/** Days nothing may be held on: everywhere, or in one city. */
export interface Blackout extends DayRange {
  readonly cityCode: string | null
  readonly reason: string
}

/** The rules of one edition, as data. */
export interface RuleSet {
  readonly severity: Readonly<Record<RuleId, Severity>>
  /**
   * What one unit of a missed wish costs, a whole number from 0.
   * near_preferred: a day outside the preferred days (counted from the start day to the nearest start that fits them);
   * month_balance: a final beyond `finalsPerMonth` in a month; weekend: a competition day of the kind to avoid;
   * travel: a stage held outside its contest's city; keep_published: a stage with other days or another venue than published.
   */
  readonly weight: Readonly<Record<SoftRule, number>>
  /** Days free between the last day of the preliminary and the first of the final, at least. */
  readonly preliminaryGapDays: number
  /** Finals held in one city on one day, at most. */
  readonly finalsPerCity: number
  /** Finals that start in one month, as a wish. */
  readonly finalsPerMonth: number
  /** Which competition days are to be avoided. */
  readonly weekendWish: 'avoid_weekends' | 'avoid_workdays' | 'none'
  readonly blackouts: readonly Blackout[]
  /** Days the office sets otherwise than the statutory calendar. */
  readonly calendarEdits: readonly SpecialDay[]
}

/** The database itself keeps a venue from being published twice for a day, so this rule cannot be made weaker. */
export const lowestSeverity: Readonly<Partial<Record<RuleId, Severity>>> = { venue_free: 'block_publication' }

/** How grave a breach of the rule is: as the office set it, but never below what the database keeps anyway. */
export function severityOf({ severity }: RuleSet, rule: RuleId): Severity {
  const [set, lowest] = [severity[rule], lowestSeverity[rule] ?? 'ignore']
  return severities.indexOf(set) <= severities.indexOf(lowest) ? set : lowest
}

/** Where an edition starts; ours, not an official rule. */
export const defaultRuleSet: RuleSet = {
  severity: {
    venue_free: 'block_publication',
    venue_equipped: 'block_publication',
    venue_large_enough: 'block_publication',
    people_in_one_place: 'block_publication',
    inside_window: 'block',
    preliminary_first: 'block_publication',
    not_blacked_out: 'block_publication',
    not_on_holiday: 'block_publication',
    city_capacity: 'block_publication',
    near_preferred: 'warn',
    month_balance: 'warn',
    weekend: 'ignore',
    travel: 'warn',
    keep_published: 'ignore',
  },
  weight: { near_preferred: 1, month_balance: 5, weekend: 0, travel: 20, keep_published: 30 },
  preliminaryGapDays: 7,
  finalsPerCity: 3,
  finalsPerMonth: 40,
  weekendWish: 'none',
  blackouts: [],
  calendarEdits: [],
}

/** Whether these can be the rules of an edition: nothing weaker than the database, ranges the right way round. */
export function decideRuleSet(rules: RuleSet): Decision<RuleSet> {
  const reasons: Reason[] = []
  for (const rule of ruleIds) {
    if (severityOf(rules, rule) !== rules.severity[rule])
      reasons.push({ code: 'schedule.severity_too_low', path: `rules.severity.${rule}` })
  }
  for (const [position, { from, to }] of rules.blackouts.entries()) {
    if (to < from)
      reasons.push({
        code: 'schedule.ends_before_start',
        params: { from, to },
        path: `rules.blackouts.${position}.to`,
      })
  }
  const days = new Set<string>()
  for (const [position, { day }] of rules.calendarEdits.entries()) {
    if (days.has(day))
      reasons.push({
        code: 'schedule.calendar_day_twice',
        params: { day },
        path: `rules.calendarEdits.${position}.day`,
      })
    days.add(day)
  }
  return decide(reasons, rules)
}
