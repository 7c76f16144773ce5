import type { ChainStep } from '#domain/draws/chain'
import { drawKinds, type DrawKind } from '#domain/draws/draw'
import { addDays } from '#domain/schedule/days'
import { instantOf, laterBy } from './clock'
import type { MadeContest } from './contests'
import { makeChainDraws, type ChainPlan, type MadeDraw } from './draws'
import { numbered } from './numbering'
import type { PeopleMaker } from './people'
import type { AssignmentRow, SampleWorld } from './world'

export interface ChainPeople {
  readonly holders: Readonly<Record<DrawKind, AssignmentRow>>
  readonly supervisor: AssignmentRow
}

type Plans = ReadonlyMap<string, ChainPlan>

/** Three holders for each chain. The final that is soon has the story's people, so that they can draw there too. */
export function appointChainPeople(
  world: SampleWorld,
  plans: Plans,
  people: PeopleMaker,
): ReadonlyMap<string, ChainPeople> {
  const nextId = numbered('hl', 2)
  const association = world.organisations.find(({ kind }) => kind === 'association')?.id ?? null
  const story = [...plans].find(([, plan]) => plan === 'sealed')?.[0]
  const appointed = new Map<string, ChainPeople>()
  for (const [eventId, plan] of plans) {
    const asStory = plan === 'people' && story !== undefined ? appointed.get(story) : undefined
    const supervisor = world.assignments.find((one) => one.eventId === eventId && one.role === 'supervisor')
    if (supervisor === undefined) throw new Error(`nobody supervises ${eventId}`)
    if (asStory !== undefined) supervisor.personId = asStory.supervisor.personId
    const [entryNumber, station, workCode] = drawKinds.map((link): AssignmentRow => {
      const personId = asStory?.holders[link].personId ?? people.make('judge', association, `p-${nextId()}`).id
      const row: AssignmentRow = {
        id: `as-${nextId()}`,
        eventId,
        personId,
        role: 'holder',
        delegationId: null,
        link,
        releasedAt: null,
      }
      world.assignments.push(row)
      return row
    })
    if (entryNumber === undefined || station === undefined || workCode === undefined) continue
    appointed.set(eventId, { supervisor, holders: { entry_number: entryNumber, station, work_code: workCode } })
  }
  return appointed
}

/** Writes down the draws as they were made: each step asked for by its holder and confirmed by the supervisor. */
export function addChains(
  world: SampleWorld,
  contests: readonly MadeContest[],
  plans: Plans,
  people: ReadonlyMap<string, ChainPeople>,
): void {
  const nextId = numbered('ds', 3)
  for (const contest of contests) {
    for (const { row } of contest.events) {
      const plan = plans.get(row.id)
      const chain = people.get(row.id)
      if (plan === undefined || plan === 'people' || chain === undefined) continue
      addDraws(contest, row.id, chain)
      if (plan === 'opened') openLinks(contest, row.id, chain)
    }
  }

  function addDraws({ final }: MadeContest, eventId: string, chain: ChainPeople): void {
    const day = final.startsOn ?? ''
    const before = addDays(day, -1)
    const draws = drawsOf(world, eventId)
    const at = {
      entry_number: [instantOf(before, '14:00'), instantOf(before, '15:30')],
      station: [instantOf(before, '16:10'), instantOf(day, '07:10')],
      work_code: [instantOf(before, '16:20'), instantOf(day, '07:40')],
    } as const
    for (const kind of drawKinds) {
      const made = draws[kind]
      const [committed, drawn] = at[kind]
      addDraw(world, made, laterBy(committed, 120))
      step(made, 'commit', committed, chain)
      step(made, 'draw', drawn, chain)
    }
  }

  function openLinks({ final }: MadeContest, eventId: string, chain: ChainPeople): void {
    const evening = instantOf(final.endsOn ?? final.startsOn ?? '', '20:50')
    const draws = drawsOf(world, eventId)
    for (const [index, kind] of drawKinds.toReversed().entries()) {
      step(draws[kind], 'open', laterBy(evening, index * 300), chain)
    }
  }

  function step(made: MadeDraw, taken: ChainStep, at: Date, { holders, supervisor }: ChainPeople): void {
    const asked = nextId()
    const common = { eventId: made.eventId, kind: made.kind, module: null, step: taken, placeCount: null, reason: null }
    world.drawSteps.push(
      {
        ...common,
        id: asked,
        drawId: taken === 'commit' ? null : made.drawId,
        state: 'asked',
        answers: null,
        personId: holders[made.kind].personId,
        at,
        publicWord: taken === 'draw' ? made.publicWord : null,
      },
      {
        ...common,
        id: nextId(),
        drawId: made.drawId,
        state: 'confirmed',
        answers: asked,
        personId: supervisor.personId,
        at: laterBy(at, 120),
        publicWord: null,
      },
    )
  }
}

function drawsOf(world: SampleWorld, eventId: string) {
  return makeChainDraws(
    eventId,
    world.entries.filter((entry) => entry.eventId === eventId),
  )
}

function addDraw(world: SampleWorld, made: MadeDraw, committedAt: Date): void {
  const { drawId, eventId, kind, items, places, commitment, seed, outcome, entryIds } = made
  const drawn = items.map((label, index) => ({ label, entryId: entryIds[index] ?? '' }))
  world.draws.push({
    id: drawId,
    eventId,
    kind,
    module: null,
    number: 1,
    items: drawn,
    places,
    commitment,
    committedAt,
  })
  world.drawSeeds.push({ drawId, seed })
  world.drawLinks.push(
    ...drawn.map(({ label, entryId }, index) => ({
      drawId,
      position: index + 1,
      entryId,
      item: label,
      drawn: outcome[index] ?? '',
    })),
  )
}
