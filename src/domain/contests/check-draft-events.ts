import type { Reason } from '../decision'
import { titleQuota } from '../ranking/title-quota'
import type { ContestDraft, DraftEvent } from './contest-draft'
import type { DraftContext } from './draft-context'

const mostEvents = 6
const mostWorkstations = 500
/** A detailed occupation of the national classification, such as `6-18-02-04`. */
const occupationCodePattern = /^\d-\d{2}-\d{2}-\d{2}$/

/** The events of a draft: how many, their occupations and groups, and how each splits its titles. Rule book 2 and 5. */
export function checkDraftEvents(draft: ContestDraft, context: DraftContext): Reason[] {
  const { events } = draft
  const reasons: Reason[] = []
  if (events.length === 0 && !context.reported) reasons.push({ code: 'contest.events_missing', path: 'events' })
  if (context.programme === 'provincial' && events.length > mostEvents) {
    const params = { count: events.length, limit: mostEvents }
    reasons.push({ code: 'contest.events_too_many', params, path: 'events' })
  }
  for (const [index, event] of events.entries()) {
    const others = events.slice(0, index)
    reasons.push(...checkOccupation(event, others), ...checkGroups(event, context), ...checkTitles(event, draft))
  }
  return reasons
}

function checkOccupation(event: DraftEvent, others: readonly DraftEvent[]): Reason[] {
  const reasons: Reason[] = []
  const name = event.name.trim()
  const path = `events.${event.id}`
  if (name === '') reasons.push({ code: 'contest.event_name_missing', path: `${path}.name` })
  else if (others.some((other) => other.name.trim() === name))
    reasons.push({ code: 'contest.event_repeated', params: { name }, path: `${path}.name` })
  const code = event.occupationCode?.trim() ?? ''
  if (code !== '' && !occupationCodePattern.test(code))
    reasons.push({ code: 'contest.occupation_code_invalid', params: { value: code }, path: `${path}.occupationCode` })
  const { workstations } = event
  if (
    workstations !== null &&
    !(Number.isInteger(workstations) && workstations >= 1 && workstations <= mostWorkstations)
  )
    reasons.push({
      code: 'contest.workstations_invalid',
      params: { value: workstations, limit: mostWorkstations },
      path: `${path}.workstations`,
    })
  return reasons
}

/** Groups are ranked apart, so each kind stands once; 不分组 leaves no room for another. Only some contests have none yet. */
function checkGroups(event: DraftEvent, { reported, before }: DraftContext): Reason[] {
  const { groups } = event
  const path = `events.${event.id}.groups`
  const wasWithout = before?.events.find(({ id }) => id === event.id)?.groups.length === 0
  if (groups.length === 0)
    return reported || wasWithout ? [] : [{ code: 'contest.groups_missing', params: { event: event.name }, path }]
  const repeated = groups.filter(({ kind }, index) => groups.slice(0, index).some((other) => other.kind === kind))
  const reasons = repeated.map(({ id }): Reason => ({
    code: 'contest.group_repeated',
    params: { event: event.name },
    path: `${path}.${id}.kind`,
  }))
  if (groups.length > 1 && groups.some(({ kind }) => kind === 'open'))
    reasons.push({ code: 'contest.open_group_not_alone', params: { event: event.name }, path })
  return reasons
}

function checkTitles({ id, name, groups, titleSplit }: DraftEvent, { class: contestClass }: ContestDraft): Reason[] {
  if (titleSplit === null) return []
  const path = `events.${id}.titleSplit`
  const size = groups[0]?.teamSize
  const absent = titleSplit.some(({ group, count }) => count > 0 && !groups.some(({ kind }) => kind === group))
  if (absent || size === undefined) return [{ code: 'contest.title_group_absent', params: { event: name }, path }]
  if (contestClass === null) return [{ code: 'contest.title_class_missing', params: { event: name }, path }]
  if (titleSplit.some(({ count }) => !Number.isInteger(count) || count < 0))
    return [{ code: 'contest.title_count_invalid', params: { event: name }, path }]
  const reasons: Reason[] = []
  if (titleSplit.some(({ group, count }) => group === 'student' && count > 0))
    reasons.push({ code: 'awards.title_split_student', path })
  const quota = titleQuota(contestClass, size)
  if (quota.kind === 'refused') return [...reasons, ...quota.reasons.map((reason) => ({ ...reason, path }))]
  const split = titleSplit.reduce((sum, { count }) => sum + count, 0)
  if (split > quota.value)
    reasons.push({ code: 'awards.title_split_over_quota', params: { split, quota: quota.value }, path })
  return reasons
}
