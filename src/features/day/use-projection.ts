import { useMemo } from 'react'
import type { DayProgrammeData } from '#contract/day'
import { projectDay, type Moment, type Projected } from '#domain/schedule/day/project-day'
import type { DayItem } from '#domain/schedule/day/programme'
import { actualsOf } from './moment'
import { useMoment } from './use-moment'

export interface Projection {
  readonly now: Moment
  readonly projected: ReadonlyMap<string, Projected>
}

/** When everything is or will presumably be, as of now; of the items as planned at this moment on the page. */
export function useProjection(
  programme: DayProgrammeData,
  toldAt: number,
  items: readonly DayItem[] = programme.items,
): Projection {
  const { day, minute } = useMoment(programme.now, toldAt)
  const { actuals, settings } = programme
  const projected = useMemo(
    () => projectDay({ items, actuals: actualsOf(actuals, items), now: { day, minute }, settings }),
    [items, actuals, settings, day, minute],
  )
  return { now: { day, minute }, projected }
}
