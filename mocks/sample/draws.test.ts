import { describe, expect, it } from 'vitest'
import { drawAlgorithm } from '#domain/draws/draw'
import { verifyDraw } from '#domain/draws/verify-draw'
import { referenceDraw } from '#tests/support/reference-draw'
import { generateSample } from './generate'

const world = generateSample()
const eventsDrawn = [...new Set(world.draws.map(({ eventId }) => eventId))]

describe('the blind chains of the sample', () => {
  it('are the story’s, sealed, and three of published events, opened', () => {
    expect(eventsDrawn).toHaveLength(4)
    const opened = new Set(world.drawSteps.filter(({ step }) => step === 'open').map(({ eventId }) => eventId))
    expect(eventsDrawn.filter((id) => !opened.has(id))).toEqual(['e-story'])
    for (const id of opened) expect(world.results.some(({ eventId }) => eventId === id)).toBe(true)
  })

  it.each(world.draws.map(({ id }) => id))('%s is what its seed and word make of its list', (id) => {
    const draw = world.draws.find((one) => one.id === id)
    const seed = world.drawSeeds.find(({ drawId }) => drawId === id)?.seed ?? ''
    const asked = world.drawSteps.find((one) => one.drawId === id && one.step === 'draw' && one.state === 'asked')
    const links = world.drawLinks.filter(({ drawId }) => drawId === id)
    if (draw === undefined) throw new Error(id)
    const items = draw.items.map(({ label }) => label)
    const subject = { drawId: id, eventId: draw.eventId, module: null, kind: draw.kind, items, places: draw.places }
    const record = { ...subject, seed, publicWord: asked?.publicWord ?? '' }
    const outcome = links.map(({ drawn }) => drawn)
    expect(referenceDraw(record)).toEqual({ commitment: draw.commitment, outcome })
    const published = { ...record, algorithm: drawAlgorithm, commitment: draw.commitment, outcome }
    expect(verifyDraw(published).kind).toBe('accepted')

    for (const { entryId, drawn } of links) {
      const entry = world.entries.find((one) => one.id === entryId)
      const column = { entry_number: entry?.entryNumber, station: entry?.stationNumber, work_code: entry?.workCode }
      expect(column[draw.kind]).toBe(drawn)
    }
  })

  it('were drawn before marking and opened after the chief signed, last link first', () => {
    for (const eventId of eventsDrawn) {
      const at = (step: string, kind: string) =>
        world.drawSteps.find(
          (one) => one.eventId === eventId && one.step === step && one.kind === kind && one.state === 'confirmed',
        )?.at ?? null
      const forms = new Set(world.schemes.filter((one) => one.eventId === eventId).map(({ id }) => id))
      const ownForms = new Set(world.forms.filter(({ schemeId }) => forms.has(schemeId)).map(({ id }) => id))
      const aspects = new Set(world.aspects.filter(({ formId }) => ownForms.has(formId)).map(({ id }) => id))
      const first = world.marks.find(({ aspectId }) => aspects.has(aspectId))?.enteredAt
      const order = [
        at('draw', 'entry_number'),
        at('draw', 'station'),
        at('draw', 'work_code'),
        first,
        world.eventSignatures.find((one) => one.eventId === eventId)?.signedAt,
        at('open', 'work_code'),
        at('open', 'station'),
        at('open', 'entry_number'),
        world.results.find((one) => one.eventId === eventId)?.publishedAt,
      ].flatMap((instant) => instant?.getTime() ?? [])
      expect(order.length).toBe(eventId === 'e-story' ? 4 : 9)
      expect(order).toEqual(order.toSorted((left, right) => left - right))
    }
  })

  it('have three holders and a supervisor each, four different people', () => {
    const events = [...new Set(world.assignments.filter(({ role }) => role === 'holder').map(({ eventId }) => eventId))]
    expect(events).toHaveLength(5)
    for (const eventId of events) {
      const seats = world.assignments.filter((one) => one.eventId === eventId)
      const holders = seats.filter(({ role }) => role === 'holder')
      expect(holders.map(({ link }) => link)).toEqual(['entry_number', 'station', 'work_code'])
      expect(new Set(seats.map(({ personId }) => personId)).size).toBe(seats.length)
    }
  })

  it('can be tried by the personas: the story’s and that of a final where nothing is drawn yet', () => {
    const granted = world.personas.flatMap(({ id, grants }) =>
      grants.flatMap((grant) => (grant.role === 'holder' || grant.role === 'supervisor' ? [[id, grant.eventId]] : [])),
    )
    expect(granted).toHaveLength(8)
    const [, trial = ''] = granted.find(([, eventId]) => eventId !== 'e-story') ?? []
    expect(eventsDrawn).not.toContain(trial)
    expect(world.events.find(({ id }) => id === trial)?.markingState).toBe('not_started')
  })
})
