import { describe, expect, it } from 'vitest'
import { nextStepOf } from './next-step'

const final = {
  id: 's1',
  kind: 'final',
  startsOn: '2024-10-14',
  endsOn: '2024-10-16',
  setUpDays: 1,
  takeDownDays: 1,
  venue: { id: 'v1', name: '示例场馆', cityCode: '370600' },
  version: 1,
} as const
const event = {
  id: 'e1',
  name: '焊工',
  nameEn: null,
  occupationCode: null,
  occupationName: null,
  markingState: 'published',
  groups: [],
  can: ['results.read'],
} as const
const office = ['contest.read', 'contest.move', 'contest.advance']

function contest(change: Partial<Parameters<typeof nextStepOf>[0]>) {
  return { can: [], nextPhase: null, stages: [final], eventList: [], ...change }
}

describe('the next step', () => {
  it('is the schedule while the final has no days or no venue', () => {
    const stages = [{ ...final, venue: null }]
    expect(nextStepOf(contest({ can: office, nextPhase: 'announced', stages }))).toEqual({
      kind: 'schedule',
      stageId: 's1',
    })
  })

  it('is the next phase for staff', () => {
    expect(nextStepOf(contest({ can: office, nextPhase: 'notice' }))).toEqual({ kind: 'advance', to: 'notice' })
  })

  it('is the ranking for everybody once published', () => {
    expect(nextStepOf(contest({ eventList: [{ ...event, groups: [], can: ['results.read'] }] }))).toEqual({
      kind: 'results',
      eventId: 'e1',
    })
    expect(nextStepOf(contest({ eventList: [{ ...event, groups: [], can: [] }] }))).toBeNull()
  })

  it('is nothing for the public before that', () => expect(nextStepOf(contest({ nextPhase: 'final' }))).toBeNull())
})
