import type { Reason } from '../decision'
import type { ContestDraft, DraftEvent } from './contest-draft'
import type { DraftContext, Hanging, OnStage } from './draft-context'
import { same } from './merge-trees'

/** A part something stands on can be neither removed nor become another; names what stands on it and the way out. */
export function checkRemovals(draft: ContestDraft, { before, hanging }: DraftContext): Reason[] {
  if (before === null) return []
  return [
    ...before.events.flatMap((event) => checkEvent(event, draft, hanging)),
    ...before.stages.flatMap(({ id, kind }) => {
      const on = hanging.stages[id]
      const now = draft.stages.find((stage) => stage.id === id)
      if (on === undefined || now?.kind === kind) return []
      const path = now === undefined ? 'stages' : `stages.${id}.kind`
      return [stageInUse(on, path)]
    }),
  ]
}

function stageInUse({ from, to }: OnStage, path: string): Reason {
  if (from === null) return { code: 'contest.stage_published', path }
  return { code: 'contest.stage_in_use', params: { from, to: to ?? from }, path }
}

function checkEvent(was: DraftEvent, draft: ContestDraft, { events, groups }: Hanging): Reason[] {
  const event = draft.events.find(({ id }) => id === was.id)
  const on = events[was.id]
  if (event === undefined)
    return on === undefined
      ? []
      : [{ code: 'contest.event_in_use', params: { event: was.name, ...on }, path: 'events' }]
  const path = `events.${was.id}`
  const reasons: Reason[] = []
  if ((on?.results ?? 0) > 0 && !same(was.titleSplit, event.titleSplit))
    reasons.push({ code: 'contest.titles_decided', params: { event: was.name }, path: `${path}.titleSplit` })
  for (const group of was.groups) {
    const entries = groups[group.id]?.entries ?? 0
    if (entries === 0) continue
    const now = event.groups.find(({ id }) => id === group.id)
    const params = { event: was.name, entries }
    if (now === undefined) reasons.push({ code: 'contest.group_in_use', params, path: `${path}.groups` })
    else if (!same(now, group))
      reasons.push({ code: 'contest.group_fixed', params, path: `${path}.groups.${group.id}.kind` })
  }
  return reasons
}
