import { describe, expect, it } from 'vitest'
import { defaultRuleSet } from '#domain/schedule/rule-set'
import { canSave, changesOf, reduceRules, startRules, type RulesEvent } from './rules-state'

const saved = { rules: defaultRuleSet, version: 3 }
const after = (...events: readonly RulesEvent[]) => events.reduce(reduceRules, startRules(saved))
const stricter: RulesEvent = { type: 'severitySet', rule: 'travel', severity: 'block' }
const newest = { rules: { ...defaultRuleSet, finalsPerCity: 9 }, version: 4 }

describe('setting rules', () => {
  it.each<[string, readonly RulesEvent[], number]>([
    ['nothing', [], 0],
    ['a severity', [stricter], 1],
    ['a severity and back', [stricter, { type: 'severitySet', rule: 'travel', severity: 'warn' }], 0],
    [
      'a weight and a number',
      [
        { type: 'weightSet', rule: 'travel', weight: 3 },
        { type: 'numberSet', field: 'finalsPerCity', value: 4 },
      ],
      2,
    ],
    ['a wish', [{ type: 'weekendWished', wish: 'avoid_weekends' }], 1],
    [
      'a blackout, named',
      [
        { type: 'blackoutAdded', day: '2024-06-07' },
        { type: 'blackoutChanged', position: 0, change: { reason: '高考', to: '2024-06-09' } },
      ],
      1,
    ],
    [
      'a blackout added and removed',
      [
        { type: 'blackoutAdded', day: '2024-06-07' },
        { type: 'blackoutRemoved', position: 0 },
      ],
      0,
    ],
    [
      'a day, twice',
      [
        { type: 'daySet', day: '2024-06-07', special: { day: '2024-06-07', kind: 'holiday', name: '示例' } },
        { type: 'daySet', day: '2024-06-07', special: { day: '2024-06-07', kind: 'workday', name: '示例' } },
      ],
      1,
    ],
    [
      'a day given back',
      [
        { type: 'daySet', day: '2024-06-07', special: { day: '2024-06-07', kind: 'holiday', name: '示例' } },
        { type: 'daySet', day: '2024-06-07', special: null },
      ],
      0,
    ],
  ])('%s counts', (_what, events, changes) => {
    expect(changesOf(after(...events))).toBe(changes)
    expect(canSave(after(...events))).toBe(changes > 0)
  })

  it('cannot be saved while a blackout says no reason', () => {
    expect(canSave(after({ type: 'blackoutAdded', day: '2024-06-07' }))).toBe(false)
  })

  it('keeps what was set when saving is refused or fails', () => {
    for (const event of [{ type: 'saveRefused', reasons: [] }, { type: 'saveFailed' }] as const) {
      const state = after(stricter, { type: 'reasonWritten', reason: '试行' }, { type: 'saveStarted' }, event)
      expect([state.draft.severity.travel, state.reason, canSave(state)]).toEqual(['block', '试行', true])
    }
  })

  it('starts anew from what was saved', () => {
    const state = after(stricter, { type: 'saveStarted' }, { type: 'saved', version: 4 })
    expect([state.saved.version, state.saved.rules.severity.travel, changesOf(state)]).toEqual([4, 'block', 0])
    expect(after(stricter, { type: 'discarded' })).toEqual(startRules(saved))
  })
})

describe('when somebody else saved first', () => {
  it('who changed nothing sees theirs', () => {
    expect(after({ type: 'newestSeen', newest }).draft.finalsPerCity).toBe(9)
  })

  it('who changed something is asked, and loses nothing either way', () => {
    const asked = after(stricter, { type: 'newestSeen', newest })
    expect([asked.outcome.kind, asked.draft.severity.travel, canSave(asked)]).toEqual(['stale', 'block', false])
    expect(reduceRules(asked, { type: 'newestTakenOver' })).toEqual(startRules(newest))
    const kept = reduceRules(asked, { type: 'draftKept' })
    expect([kept.saved.version, kept.draft.severity.travel, canSave(kept)]).toEqual([4, 'block', true])
  })

  it('seen before the own saving is answered, it is still asked about', () => {
    const events = [stricter, { type: 'saveStarted' }, { type: 'newestSeen', newest }, { type: 'saveFailed' }] as const
    expect(after(...events).outcome.kind).toBe('stale')
  })

  it('the same version asks nothing', () => {
    expect(after(stricter, { type: 'newestSeen', newest: saved }).outcome.kind).toBe('editing')
    expect(after({ type: 'newestTakenOver' }, { type: 'draftKept' })).toEqual(startRules(saved))
  })
})
