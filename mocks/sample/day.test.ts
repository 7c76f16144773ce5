import { describe, expect, it } from 'vitest'
import { drawBatches } from '#domain/schedule/day/batches'
import { checkDay } from '#domain/schedule/day/check-day'
import { generateSample } from './generate'

const world = generateSample()
const groupOf = new Map(world.groups.map(({ id, kind }) => [id, kind]))
const contestOf = new Map(world.events.map(({ id, contestId }) => [id, contestId]))

describe('programmes of the sample', () => {
  it('are there for what runs, and as drafts for some of what comes', () => {
    expect(world.dayProgrammes.filter(({ publishedAt }) => publishedAt !== null).length).toBeGreaterThan(5)
    expect(world.dayProgrammes.filter(({ publishedAt }) => publishedAt === null)).toHaveLength(3)
  })

  it.each(world.dayProgrammes.map(({ eventId }) => eventId))('%s holds all that blocks publishing', (eventId) => {
    const settings = world.dayProgrammes.find((programme) => programme.eventId === eventId)?.settings
    const stage = world.stages.findLast(({ contestId }) => contestId === contestOf.get(eventId))
    if (settings === undefined || stage?.startsOn == null || stage.endsOn === null) throw new Error('no days')
    const entries = world.entries
      .filter((entry) => entry.eventId === eventId)
      .map(({ id, groupId, status, stationNumber }) => ({
        entryId: id,
        group: groupOf.get(groupId) ?? 'open',
        status,
        stationNumber,
      }))
    const items = world.dayItems
      .filter((item) => item.eventId === eventId)
      .map(({ startMinute, ...item }) => ({ ...item, start: startMinute }))
    const days = { from: stage.startsOn, to: stage.endsOn, setUpDays: stage.setUpDays }
    const { batches } = drawBatches(entries, settings)
    expect(checkDay(items, { settings, batches, stage: days }).filter(({ severity }) => severity === 'block')).toEqual(
      [],
    )
  })
})
