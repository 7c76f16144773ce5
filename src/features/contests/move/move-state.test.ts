import { describe, expect, it } from 'vitest'
import {
  canSave,
  completeChoice,
  differences,
  isChanged,
  reduceMove,
  startMove,
  type MoveEvent,
  type StageData,
} from './move-state'

const stage: StageData = {
  id: 's1',
  kind: 'final',
  startsOn: '2024-10-14',
  endsOn: '2024-10-16',
  setUpDays: 1,
  takeDownDays: 1,
  venue: { id: 'v1', name: '示例场馆', cityCode: '370600' },
  version: 3,
}
const moved: StageData = { ...stage, startsOn: '2024-11-04', endsOn: '2024-11-05', version: 4 }
const dates: MoveEvent = { type: 'datesChosen', startsOn: '2024-10-21', endsOn: '2024-10-22' }

function after(...events: MoveEvent[]) {
  return events.reduce(reduceMove, startMove(stage))
}

describe('moving a stage', () => {
  it('starts with what is saved, and nothing to save', () => {
    const state = startMove(stage)
    expect(state.choice).toEqual({ startsOn: '2024-10-14', endsOn: '2024-10-16', venueId: 'v1' })
    expect(isChanged(state)).toBe(false)
    expect(canSave(state)).toBe(false)
  })

  it('saves once the days or the venue differ', () => {
    expect(canSave(after(dates))).toBe(true)
    expect(canSave(after({ type: 'venueChosen', venueId: 'v2' }))).toBe(true)
    expect(canSave(after(dates, { type: 'datesChosen', startsOn: '2024-10-14', endsOn: '2024-10-16' }))).toBe(false)
  })

  it('takes a single clicked day as one day', () => {
    expect(completeChoice({ startsOn: '2024-10-21', endsOn: null, venueId: null })).toEqual({
      startsOn: '2024-10-21',
      endsOn: '2024-10-21',
      venueId: null,
    })
    expect(completeChoice({ startsOn: null, endsOn: null, venueId: 'v1' })).toBeNull()
  })

  it('keeps the choice when refused, and forgets the refusal with the next choice', () => {
    const refused = after(
      dates,
      { type: 'saveStarted' },
      { type: 'saveRefused', reasons: [{ code: 'schedule.venue_clash' }] },
    )
    expect(refused.choice.startsOn).toBe('2024-10-21')
    expect(refused.outcome.kind).toBe('refused')
    const again = reduceMove(refused, { type: 'venueChosen', venueId: 'v2' })
    expect(again.choice).toEqual({ startsOn: '2024-10-21', endsOn: '2024-10-22', venueId: 'v2' })
    expect(again.outcome.kind).toBe('choosing')
  })

  it('does not save twice at a time', () => {
    expect(canSave(after(dates, { type: 'saveStarted' }))).toBe(false)
    expect(canSave(after(dates, { type: 'saveStarted' }, { type: 'saveFailed' }))).toBe(true)
  })
})

describe('when somebody saved first', () => {
  const stale = after(
    dates,
    { type: 'reasonWritten', reason: '场地检修' },
    { type: 'saveStarted' },
    { type: 'savedByOthers', newest: moved },
  )

  it('asks before saving over it', () => expect(canSave(stale)).toBe(false))

  it('puts the choice on top of the newest', () => {
    const again = reduceMove(stale, { type: 'choiceReapplied' })
    expect(again.choice.startsOn).toBe('2024-10-21')
    expect(again.saved.version).toBe(4)
    expect(canSave(again)).toBe(true)
  })

  it('takes the newest over and keeps the reason', () => {
    const taken = reduceMove(stale, { type: 'newestTakenOver' })
    expect(taken.choice.startsOn).toBe('2024-11-04')
    expect(taken.reason).toBe('场地检修')
    expect(canSave(taken)).toBe(false)
  })

  it('just shows the newest to whoever has chosen nothing yet', () => {
    const state = after({ type: 'savedByOthers', newest: moved })
    expect(state.choice.startsOn).toBe('2024-11-04')
    expect(state.outcome.kind).toBe('choosing')
  })

  it('says what changed', () => {
    expect(differences(startMove(stage).choice, startMove(moved).choice)).toEqual(['dates'])
    expect(differences(startMove(stage).choice, startMove({ ...moved, venue: null }).choice)).toEqual([
      'dates',
      'venue',
    ])
  })
})
