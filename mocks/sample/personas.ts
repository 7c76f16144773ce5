import type { Grant } from '#domain/access/actor'
import type { AssignmentId, ContestId, DelegationId, EntryId, EventId } from '#domain/ids'
import { addDays } from '#domain/schedule/days'
import type { MadeContest } from './contests'
import type { ChainPlan } from './draws'
import type { PeopleMaker } from './people'
import { storyContestId } from './plans'
import type { AssignmentRow, PersonaRow, SampleWorld } from './world'

export const officePersonId = 'p-office'
export const organizerPersonId = 'p-organizer'
export const storyEventId = 'e-story'
const leaderDelegationId = 'd-3702'

/** The people of the office and of an organizing body, who appear in the record of what happened. */
export function addStaff(world: SampleWorld, people: PeopleMaker): void {
  const unit = (kind: string) => world.organisations.find((organisation) => organisation.kind === kind)?.id ?? null
  people.make('judge', unit('department'), officePersonId).name = '周文澜'
  people.make('judge', unit('association'), organizerPersonId).name = '王守正'
}

export function sampleName(world: SampleWorld, personId: string): string {
  return `示例·${world.people.find(({ id }) => id === personId)?.name ?? personId}`
}

/** One visitor's roles in the sample world, each with a first job to do. */
export function addPersonas(
  world: SampleWorld,
  contests: readonly MadeContest[],
  people: PeopleMaker,
  chains: ReadonlyMap<string, ChainPlan>,
): void {
  const movable = movableContest(world, contests)
  const signed = contests.find(({ plan, events }) => plan.situation === 'signed' && events.length > 0)
  const seats = world.assignments.filter(({ eventId }) => eventId === storyEventId)
  const chief = found(
    seats.find(({ role }) => role === 'chief'),
    'a chief',
  )
  const judges = seats.filter(({ role }) => role === 'judge')
  const entry = found(
    world.entries.find(({ eventId, delegationId }) => eventId === storyEventId && delegationId === leaderDelegationId),
    'an entry',
  )
  const member = found(
    world.entryMembers.find(({ entryId }) => entryId === entry.id),
    'a competitor',
  )
  const leader = people.make('judge', entry.organisationId, 'p-leader')

  add(
    'office',
    'office',
    officePersonId,
    '省级竞赛办公室',
    'Provincial contest office',
    [{ role: 'office' }],
    '/contests',
  )
  add(
    'organizer',
    'organizer',
    organizerPersonId,
    '竞赛组织者',
    'Contest organizer',
    organizerGrants(),
    `/contests/${movable.plan.id}`,
  )
  add(
    'chief',
    'chief',
    chief.personId,
    '裁判长',
    'Chief judge',
    [{ role: 'chief', eventId: id<EventId>(storyEventId) }],
    `/events/${storyEventId}/marking`,
  )
  for (const [index, seat] of judges.entries()) {
    add(
      `judge-${index + 1}`,
      'judge',
      seat.personId,
      `裁判员（${index + 1}号）`,
      `Judge ${index + 1}`,
      [judgeGrant(seat)],
      '/marking',
    )
  }
  add(
    'leader',
    'leader',
    leader.id,
    '代表队领队',
    'Team leader',
    [{ role: 'leader', delegationId: id<DelegationId>(leaderDelegationId) }],
    '/me',
  )
  add(
    'competitor',
    'competitor',
    member.personId,
    '参赛选手',
    'Competitor',
    [{ role: 'competitor', entryIds: [id<EntryId>(entry.id)] }],
    '/me',
  )

  function organizerGrants(): Grant[] {
    const undrawn = contests.find(({ events }) => events.some(({ row }) => chains.get(row.id) === 'people'))
    const own = [movable, found(signed, 'a signed contest'), found(undrawn, 'an event to draw')]
    return [storyContestId, ...own.map(({ plan }) => plan.id)].map((contestId) => ({
      role: 'organizer',
      contestId: id<ContestId>(contestId),
    }))
  }

  function add(
    personaId: string,
    kind: PersonaRow['kind'],
    personId: string,
    title: string,
    titleEn: string,
    grants: readonly Grant[],
    home: string,
  ): void {
    world.personas.push({
      id: personaId,
      kind,
      position: world.personas.length + 1,
      personId,
      // The menu offers everybody to everybody, a judge of the competitor's event included.
      name: kind === 'competitor' ? '示例·选手本人' : sampleName(world, personId),
      title,
      titleEn,
      grants,
      home,
    })
  }
}

function judgeGrant(seat: AssignmentRow): Grant {
  return { role: 'judge', eventId: id<EventId>(seat.eventId), assignmentId: id<AssignmentId>(seat.id) }
}

/** A contest not yet being held, with another booking of its venue near enough to run into when it is moved. */
function movableContest(world: SampleWorld, contests: readonly MadeContest[]): MadeContest {
  const open = contests.filter(({ plan }) => plan.situation === 'announced' || plan.situation === 'registration')
  const withNeighbour = open.find(({ final }) =>
    world.stages.some(({ id: stageId, venueId, startsOn }) => {
      if (
        stageId === final.id ||
        venueId === null ||
        venueId !== final.venueId ||
        startsOn === null ||
        final.startsOn === null
      )
        return false
      return startsOn > addDays(final.startsOn, 2) && startsOn <= addDays(final.startsOn, 21)
    }),
  )
  return found(withNeighbour ?? open.find(({ final }) => final.venueId !== null), 'a contest to move')
}

function found<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing === undefined) throw new Error(`the story needs ${what}`)
  return thing
}

function id<Branded extends string>(text: string): Branded {
  return text as Branded
}
