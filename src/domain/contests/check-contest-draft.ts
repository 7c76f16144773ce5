import type { Reason } from '../decision'
import { isDay } from '../schedule/days'
import { editionWindow } from '../schedule/venue-clash'
import { checkDraftEvents } from './check-draft-events'
import { isOrdinal, type ContestDraft, type DraftStage } from './contest-draft'
import { checkRemovals } from './check-removals'
import { cityByCode } from './cities'
import type { DraftContext } from './draft-context'

const longestName = 120
const mostPlannedDays = 31
const mostSideDays = 14

/** Everything that speaks against saving a draft, each at the path of the field it belongs to. Rule book 2, 3 and 5. */
export function checkContestDraft(draft: ContestDraft, context: DraftContext): Reason[] {
  return [
    ...checkName(draft, context),
    ...checkPlace(draft),
    ...checkHosts(draft, context),
    ...checkDraftEvents(draft, context),
    ...checkStages(draft, context),
    ...checkRemovals(draft, context),
  ]
}

function checkName({ freeName, nameParts }: ContestDraft, { editionYear }: DraftContext): Reason[] {
  if (freeName !== null) {
    if (freeName.trim() === '') return [{ code: 'contest.name_missing', path: 'freeName' }]
    const tooLong = { code: 'contest.name_too_long', params: { limit: longestName }, path: 'freeName' } as const
    return freeName.trim().length > longestName ? [tooLong] : []
  }
  const { year, series, ordinal, industry, occupation } = nameParts
  const reasons: Reason[] = []
  if (year !== editionYear)
    reasons.push({ code: 'contest.name_year_differs', params: { year, edition: editionYear }, path: 'nameParts.year' })
  if (series.trim() === '') reasons.push({ code: 'contest.series_missing', path: 'nameParts.series' })
  if (ordinal !== null && !isOrdinal(ordinal))
    reasons.push({ code: 'contest.ordinal_invalid', params: { value: ordinal }, path: 'nameParts.ordinal' })
  if ((industry ?? '').trim() === '' && (occupation ?? '').trim() === '')
    reasons.push({ code: 'contest.name_parts_missing', path: 'nameParts.industry' })
  return reasons
}

function checkPlace({ cityCode }: ContestDraft): Reason[] {
  if (cityCode === null || cityByCode(cityCode) !== undefined) return []
  return [{ code: 'contest.city_unknown', params: { value: cityCode }, path: 'cityCode' }]
}

function checkHosts({ hosts }: ContestDraft, { reported }: DraftContext): Reason[] {
  const reasons: Reason[] = []
  if (!reported && !hosts.some(({ role }) => role === 'organiser'))
    reasons.push({ code: 'contest.organiser_missing', path: 'hosts' })
  for (const [index, { id, role, name }] of hosts.entries()) {
    const path = `hosts.${id}.name`
    if (name.trim() === '') reasons.push({ code: 'contest.host_name_missing', path })
    else if (hosts.slice(0, index).some((other) => other.role === role && other.name.trim() === name.trim()))
      reasons.push({ code: 'contest.host_repeated', params: { name: name.trim() }, path })
  }
  return reasons
}

function checkStages({ stages }: ContestDraft, { reported, editionYear }: DraftContext): Reason[] {
  const reasons: Reason[] = []
  if (!reported && !stages.some(({ kind }) => kind === 'final'))
    reasons.push({ code: 'contest.final_missing', path: 'stages' })
  for (const [index, stage] of stages.entries()) {
    if (stages.slice(0, index).some(({ kind }) => kind === stage.kind))
      reasons.push({ code: 'contest.stage_repeated', path: `stages.${stage.id}.kind` })
    reasons.push(...checkDayCounts(stage), ...checkWishes(stage, editionYear))
  }
  return reasons
}

function checkDayCounts(stage: DraftStage): Reason[] {
  const bounds = [
    ['plannedDays', 1, mostPlannedDays],
    ['setUpDays', 0, mostSideDays],
    ['takeDownDays', 0, mostSideDays],
  ] as const
  return bounds.flatMap(([field, from, to]): Reason[] => {
    const value = stage[field]
    if (Number.isInteger(value) && value >= from && value <= to) return []
    return [{ code: 'contest.days_out_of_range', params: { value, from, to }, path: `stages.${stage.id}.${field}` }]
  })
}

/** Wishes are whole ranges within the edition; the days preferred lie within the days possible. */
function checkWishes(stage: DraftStage, editionYear: number): Reason[] {
  const bounds = editionWindow(editionYear)
  const reasons = (['preferred', 'window'] as const).flatMap((wish): Reason[] => {
    const [from, to] = [stage[`${wish}From`], stage[`${wish}To`]]
    const path = `stages.${stage.id}.${wish}${from === null ? 'From' : 'To'}`
    if (from === null && to === null) return []
    if (from === null || to === null) return [{ code: 'contest.days_incomplete', path }]
    const odd = [from, to].find((day) => !isDay(day))
    if (odd !== undefined) return [{ code: 'schedule.not_a_day', params: { value: odd }, path }]
    if (to < from) return [{ code: 'schedule.ends_before_start', params: { from, to }, path }]
    if (from < bounds.from || to > bounds.to) return [{ code: 'schedule.outside_edition', params: { ...bounds }, path }]
    return []
  })
  const { preferredFrom, preferredTo, windowFrom, windowTo } = stage
  if (reasons.length > 0 || preferredFrom === null || preferredTo === null || windowFrom === null || windowTo === null)
    return reasons
  const within = preferredFrom >= windowFrom && preferredTo <= windowTo
  if (within) return []
  const params = { from: windowFrom, to: windowTo }
  return [{ code: 'contest.preferred_outside_window', params, path: `stages.${stage.id}.preferredFrom` }]
}
