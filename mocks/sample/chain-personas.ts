import type { Grant } from '#domain/access/actor'
import { drawKinds, linkLetter, type DrawKind } from '#domain/draws/draw'
import type { EventId } from '#domain/ids'
import type { ChainPeople } from './chain'
import { sampleName, storyEventId } from './personas'
import type { PersonaRow, SampleWorld } from './world'

const linkNames: Readonly<Record<DrawKind, string>> = {
  entry_number: '参赛编号',
  station: '赛位号',
  work_code: '作品编号',
}

/** The three holders and the supervisor of the story's chain, with the event whose draws are still to be made. */
export function addChainPersonas(world: SampleWorld, people: ReadonlyMap<string, ChainPeople>): void {
  const story = people.get(storyEventId)
  if (story === undefined) throw new Error('the story needs a chain')
  for (const link of drawKinds) {
    const letter = linkLetter(link)
    const { personId } = story.holders[link]
    const grants = eventsOf(personId).map((eventId): Grant => ({ role: 'holder', eventId, link }))
    const [title, titleEn] = [`加密员 ${letter}（${linkNames[link]}）`, `Holder ${letter}`]
    add({ id: `holder-${letter.toLowerCase()}`, kind: 'holder', personId, title, titleEn, grants })
  }
  const { personId } = story.supervisor
  const grants = eventsOf(personId).map((eventId): Grant => ({ role: 'supervisor', eventId }))
  add({ id: 'supervisor', kind: 'supervisor', personId, title: '监督', titleEn: 'Supervisor', grants })

  function eventsOf(person: string): EventId[] {
    return [...people].flatMap(([eventId, { holders, supervisor }]) =>
      [...Object.values(holders), supervisor].some((seat) => seat.personId === person) ? [eventId as EventId] : [],
    )
  }

  function add(persona: Omit<PersonaRow, 'position' | 'name' | 'home'>): void {
    world.personas.push({
      ...persona,
      position: world.personas.length + 1,
      name: sampleName(world, persona.personId),
      home: `/events/${storyEventId}/draws`,
    })
  }
}
