import type { RuleId } from '../rule-set'
import { cityCapacity } from './city-capacity'
import { insideWindow } from './inside-window'
import { keepPublished } from './keep-published'
import { monthBalance } from './month-balance'
import { nearPreferred } from './near-preferred'
import { notBlackedOut } from './not-blacked-out'
import { notOnHoliday } from './not-on-holiday'
import { peopleInOnePlace } from './people-in-one-place'
import { preliminaryFirst } from './preliminary-first'
import type { PlanRule } from './rule'
import { travel } from './travel'
import { venueEquipped } from './venue-equipped'
import { venueFree } from './venue-free'
import { venueLargeEnough } from './venue-large-enough'
import { weekend } from './weekend'

/** Every rule of the year by its id. */
export const planRules: Readonly<Record<RuleId, PlanRule>> = {
  venue_free: venueFree,
  venue_equipped: venueEquipped,
  venue_large_enough: venueLargeEnough,
  people_in_one_place: peopleInOnePlace,
  inside_window: insideWindow,
  preliminary_first: preliminaryFirst,
  not_blacked_out: notBlackedOut,
  not_on_holiday: notOnHoliday,
  city_capacity: cityCapacity,
  near_preferred: nearPreferred,
  month_balance: monthBalance,
  weekend,
  travel,
  keep_published: keepPublished,
}
