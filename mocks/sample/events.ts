import { usualLadder } from '#domain/marking/penalty'
import type { TeamSize } from '#domain/contests/team-size'
import type { GroupKind } from '#domain/contests/vocabulary'
import { furtherOccupations } from './occupations'
import { isPublished, storyContestId, type ContestPlan } from './plans'
import type { Random } from './random'
import { makeRulePack } from './rule-packs'
import type { EventRow, GroupRow } from './world'

export interface MadeEvent {
  readonly row: EventRow
  readonly groups: readonly GroupRow[]
}

const groupChoices: readonly (readonly GroupKind[])[] = [
  ['worker', 'student'],
  ['worker', 'student'],
  ['worker', 'student'],
  ['worker'],
  ['worker', 'teacher', 'student'],
  ['worker', 'teacher'],
]

/** Mostly alone, now and then in pairs, seldom in threes. */
function pickTeamSize(random: Random): TeamSize {
  const draw = random.next()
  return draw < 0.84 ? 'single' : draw < 0.95 ? 'pair' : 'three'
}

/** One event per occupation: the contest's own, and others near it. */
export function makeEvents(plan: ContestPlan, count: number, random: Random): MadeEvent[] {
  const isStory = plan.id === storyContestId
  const occupations = [plan.occupation, ...furtherOccupations(random, plan.occupation, plan.sector, count - 1)]
  const kinds: readonly GroupKind[] = isStory ? ['worker'] : random.pick(groupChoices)
  return occupations.map(([code, name], index): MadeEvent => {
    const id = isStory ? 'e-story' : `e-${plan.id.slice(2)}-${index + 1}`
    const teamSize = plan.keeping === 'aspects' ? 'single' : pickTeamSize(random)
    const noTies = plan.keeping === 'aspects' && plan.class === 'one'
    const rulePack = makeRulePack({ keeping: plan.keeping, class: plan.class, groups: kinds, teamSize, noTies }, random)
    return {
      row: {
        id,
        contestId: plan.id,
        position: index + 1,
        name,
        nameEn: null,
        occupationCode: code,
        occupationName: name,
        workstations: null,
        markingState: markingStateOf(plan),
        rulePack,
        penaltyLadder: usualLadder,
        ownDelegationAllowed: false,
        version: 1,
      },
      groups: kinds.map((kind, position) => ({
        id: `g-${id.slice(2)}-${position + 1}`,
        eventId: id,
        position: position + 1,
        kind,
        teamSize,
      })),
    }
  })
}

function markingStateOf({ situation }: ContestPlan): EventRow['markingState'] {
  if (isPublished(situation)) return 'published'
  if (situation === 'running') return 'marking'
  if (situation === 'awaiting') return 'awaiting_sign_off'
  return situation === 'signed' ? 'signed' : 'not_started'
}
