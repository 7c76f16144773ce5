import { describe, expect, it } from 'vitest'
import type { ContestId, StageId, VenueId } from '../../ids'
import { checkPlan, checkStage, indexPlan } from '../check-plan'
import type { Placement, PlanWorld, StageToPlan } from '../plan'
import { decideRuleSet, defaultRuleSet, severityOf } from '../rule-set'
import { calendarOf } from '../work-calendar'
import { aStage, aVenue, at, aWorld, person, planOf, rulesWith } from '../world-for-tests'

const contestId = 'c-one' as ContestId

/** What speaks against stage `a` standing there, without wishes that never come up. */
function against(
  placement: Placement,
  { stages = [], others = {}, ...world }: Partial<PlanWorld> & { others?: Readonly<Record<string, Placement>> } = {},
) {
  const all = stages.some(({ stageId }) => stageId === 'a') ? stages : [aStage('a'), ...stages]
  const index = indexPlan(aWorld(all, { rules: rulesWith(), ...world }), planOf(others))
  return checkStage(index, 'a' as StageId, placement)
}

const codesAgainst = (...given: Parameters<typeof against>) => against(...given).map(({ reason }) => reason.code)

describe('venue_free', () => {
  const other = aStage('b', { setUpDays: 2, takeDownDays: 1 })

  it.each([
    ['days apart', '2024-10-07', '2024-10-07', []],
    ['its set-up', '2024-10-08', '2024-10-08', [['2024-10-08', '2024-10-08']]],
    ['its take-down', '2024-10-12', '2024-10-20', [['2024-10-12', '2024-10-12']]],
    ['the day after', '2024-10-13', '2024-10-20', []],
    ['all of it', '2024-10-01', '2024-10-31', [['2024-10-08', '2024-10-12']]],
  ])('counts %s', (_what, from, to, clashes) => {
    const found = against(at(from, to), { stages: [other], others: { b: at('2024-10-10', '2024-10-11') } })
    expect(found.map(({ reason }) => [reason.params?.['from'], reason.params?.['to']])).toEqual(clashes)
    for (const { rule, stageIds } of found) expect([rule, stageIds]).toEqual(['venue_free', ['a', 'b']])
  })

  it('counts what another edition holds, and names it', () => {
    const holds = [
      {
        venueId: 'v1' as VenueId,
        contestId,
        contestName: '示例选拔赛',
        from: '2024-10-09',
        to: '2024-10-10',
      },
    ]
    const [found] = against(at('2024-10-10', '2024-10-12'), { holds })
    expect(found).toMatchObject({
      rule: 'venue_free',
      stageIds: ['a'],
      reason: {
        code: 'schedule.venue_clash',
        params: { venue: '示例场馆v1', contest: '示例选拔赛', from: '2024-10-10', to: '2024-10-10' },
        related: [{ kind: 'contest', id: contestId }],
      },
    })
  })

  it('asks nothing of a stage without a venue', () => {
    const others = { b: at('2024-10-10', '2024-10-11', null) }
    expect(against(at('2024-10-10', '2024-10-10', null), { stages: [other], others })).toEqual([])
  })
})

describe('a venue', () => {
  it.each([
    [{ sector: 'digital' }, []],
    [{ sector: 'services' }, ['schedule.venue_not_equipped']],
    [{ workstations: 20 }, []],
    [{ workstations: 0 }, []],
    [{ workstations: 21 }, ['schedule.venue_too_small']],
    [{ cityCode: '370200' }, ['schedule.outside_city']],
    [{ cityCode: null }, []],
  ] as const)('for a stage with %j', (stage, codes) => {
    expect(codesAgainst(at('2024-10-10'), { stages: [aStage('a', stage)] })).toEqual(codes)
  })
})

describe('people_in_one_place', () => {
  const both = [person('p1'), person('p2')]

  it.each([
    ['on a common day', '2024-10-11', '2024-10-12', 'schedule.people_twice'],
    ['on days apart', '2024-10-12', '2024-10-13', null],
  ])('%s', (_what, from, to, code) => {
    const stages = [aStage('a', { personIds: both }), aStage('b', { personIds: both, setUpDays: 3 })]
    const found = against(at('2024-10-10', '2024-10-11'), { stages, others: { b: at(from, to, 'v2') } })
    expect(found.map(({ reason }) => reason.code)).toEqual(code === null ? [] : [code])
  })

  it('names the one person it is', () => {
    const stages = [aStage('a', { personIds: both }), aStage('b', { personIds: [person('p2')] })]
    expect(against(at('2024-10-10'), { stages, others: { b: at('2024-10-10', '2024-10-10', 'v2') } })).toMatchObject([
      {
        rule: 'people_in_one_place',
        stageIds: ['a', 'b'],
        reason: {
          code: 'schedule.person_twice',
          params: { person: '示例p2', contest: '示例竞赛b', from: '2024-10-10', to: '2024-10-10' },
          related: [{ kind: 'contest' }, { kind: 'person', id: 'p2', label: '示例p2' }],
        },
      },
    ])
  })
})

describe('inside_window', () => {
  const own = aStage('a', { window: { from: '2024-05-01', to: '2024-05-31' } })

  it.each([
    ['2024-05-01', '2024-05-31', []],
    ['2024-04-30', '2024-05-02', ['schedule.outside_stage_window']],
    ['2024-05-30', '2024-06-01', ['schedule.outside_stage_window']],
    ['2026-01-01', '2026-01-01', ['schedule.outside_edition', 'schedule.outside_stage_window']],
    ['2024-02-01', '2024-02-01', ['schedule.date_past', 'schedule.outside_stage_window']],
  ])('%s to %s', (from, to, codes) => {
    expect(codesAgainst(at(from, to), { stages: [own], today: '2024-03-01' })).toEqual(codes)
  })
})

describe('preliminary_first', () => {
  const final = aStage('a', { contestId })
  const stages = [aStage('p', { contestId, kind: 'preliminary' }), final]

  it.each([
    ['2024-10-10', 7, ['2024-10-18'], []],
    ['2024-10-10', 7, ['2024-10-17'], ['schedule.preliminary_gap']],
    ['2024-10-10', 0, ['2024-10-11'], []],
    ['2024-10-10', 0, ['2024-10-10'], ['schedule.preliminary_gap']],
    ['2024-10-10', 7, ['2024-09-01'], ['schedule.preliminary_gap']],
  ])('a preliminary on %s, %i days between, a final on %s', (preliminary, preliminaryGapDays, [day = ''], codes) => {
    const rules = rulesWith({ preliminaryGapDays })
    const others = { p: at(preliminary, preliminary, 'v2') }
    const own = codesAgainst(at(day), { stages, others, rules }).filter((code) => code !== 'schedule.outside_city')
    expect(own).toEqual(codes)
  })

  it('speaks against moving the preliminary as well', () => {
    const index = indexPlan(aWorld(stages, { rules: rulesWith() }), planOf({ a: at('2024-10-18') }))
    const asked = checkStage(index, 'p' as StageId, at('2024-10-11', '2024-10-11', null))
    expect(asked).toMatchObject([
      {
        stageIds: ['p', 'a'],
        reason: { params: { contest: '示例竞赛a', ends: '2024-10-11', starts: '2024-10-18', days: 7, free: 6 } },
      },
    ])
  })

  it('asks only for order between a trial and a preliminary', () => {
    const earlier = [aStage('a', { contestId, kind: 'preliminary' }), aStage('t', { contestId, kind: 'trial' })]
    const others = { t: at('2024-10-10', '2024-10-11', null) }
    expect(codesAgainst(at('2024-10-12'), { stages: earlier, others })).toEqual([])
    expect(codesAgainst(at('2024-10-11'), { stages: earlier, others })).toEqual(['schedule.stage_order'])
  })
})

describe('days nothing is held on', () => {
  const blackouts = [
    { from: '2024-06-07', to: '2024-06-09', cityCode: null, reason: '高考' },
    { from: '2024-07-01', to: '2024-07-02', cityCode: '370200', reason: '示例活动' },
  ]

  it.each([
    ['2024-06-05', '2024-06-06', 'v1', []],
    ['2024-06-05', '2024-06-07', 'v1', ['schedule.blacked_out']],
    ['2024-07-02', '2024-07-02', 'v1', []],
    ['2024-07-02', '2024-07-02', 'v2', ['schedule.blacked_out', 'schedule.outside_city']],
  ])('blackouts: %s to %s in %s', (from, to, venue, codes) => {
    expect(codesAgainst(at(from, to, venue), { rules: rulesWith({ blackouts }) })).toEqual(codes)
  })

  const calendar = calendarOf(
    [
      { day: '2024-10-01', kind: 'holiday', name: '国庆节' },
      { day: '2024-10-02', kind: 'holiday', name: '国庆节' },
      { day: '2024-10-12', kind: 'workday', name: '国庆节' },
    ],
    [{ day: '2024-10-02', kind: 'workday', name: '示例调整' }],
  )

  it.each([
    ['2024-09-29', '2024-09-30', []],
    ['2024-09-30', '2024-10-03', [{ holiday: '国庆节', from: '2024-10-01', to: '2024-10-01' }]],
    ['2024-10-02', '2024-10-02', []],
    ['2024-10-12', '2024-10-13', []],
  ])('holidays, with the office’s own days on top: %s to %s', (from, to, params) => {
    const found = against(at(from, to), { calendar })
    expect(found.map(({ reason }) => reason.params)).toEqual(params.map((one) => expect.objectContaining(one)))
  })

  it.each([
    ['avoid_weekends', '2024-10-11', '2024-10-13', 'schedule.on_weekend', { day: '2024-10-13', days: 1 }],
    ['avoid_workdays', '2024-10-11', '2024-10-13', 'schedule.on_workday', { day: '2024-10-11', days: 2 }],
    ['none', '2024-10-11', '2024-10-13', null, {}],
  ] as const)('weekends as wished, %s', (weekendWish, from, to, code, params) => {
    const found = against(at(from, to), { calendar, rules: rulesWith({ weekendWish }) })
    expect(found.map(({ reason }) => reason)).toMatchObject(code === null ? [] : [{ code, params }])
  })
})

describe('city_capacity', () => {
  const stages = ['b', 'c', 'd'].map((id) => aStage(id))
  const others = { b: at('2024-10-10', '2024-10-12', null), c: at('2024-10-11', '2024-10-14', null) }
  const rules = rulesWith({ finalsPerCity: 2 })

  it.each([
    ['2024-10-09', '2024-10-10', null, []],
    ['2024-10-10', '2024-10-16', null, [['2024-10-11', '2024-10-12']]],
    ['2024-10-11', '2024-10-11', 'v2', []],
  ])('%s to %s at %s', (from, to, venue, full) => {
    const found = against(at(from, to, venue), { stages, others, rules }).filter(({ rule }) => rule === 'city_capacity')
    expect(found.map(({ reason }) => [reason.params?.['from'], reason.params?.['to']])).toEqual(full)
  })

  it('tells each crowd once, whoever is asked about', () => {
    const placements = { ...others, a: at('2024-10-10', '2024-10-16', null), d: at('2024-10-12', '2024-10-12', null) }
    const index = indexPlan(aWorld([aStage('a'), ...stages], { rules }), planOf(placements))
    const crowds = checkPlan(index).filter(({ rule }) => rule === 'city_capacity')
    expect(crowds.map(({ stageIds, reason }) => [stageIds.length, reason.params?.['from']])).toEqual([
      [3, '2024-10-11'],
      [4, '2024-10-12'],
    ])
  })

  it('counts finals only', () => {
    const preliminaries = [aStage('a', { kind: 'preliminary' }), ...stages]
    expect(against(at('2024-10-11', '2024-10-11', null), { stages: preliminaries, others, rules })).toEqual([])
  })
})

describe('wishes', () => {
  const preferred = { from: '2024-05-10', to: '2024-05-20' }

  it.each([
    ['2024-05-10', '2024-05-12', null],
    ['2024-05-18', '2024-05-20', null],
    ['2024-05-19', '2024-05-21', 1],
    ['2024-05-07', '2024-05-09', 3],
    ['2024-05-01', '2024-05-31', 9],
  ])('near the preferred days: %s to %s', (from, to, days) => {
    const found = against(at(from, to), { stages: [aStage('a', { preferred })] })
    expect(found.map(({ reason }) => reason.params?.['days'])).toEqual(days === null ? [] : [days])
  })

  it('a month with more finals than wished is told once, by those that can still move', () => {
    const stages = [aStage('a'), aStage('b', { fixed: 'over' }), aStage('c')]
    const places = { a: at('2024-05-10'), b: at('2024-05-01', '2024-05-01', 'v2'), c: at('2024-05-31') }
    const rules = rulesWith({ finalsPerMonth: 2 })
    const found = checkPlan(indexPlan(aWorld(stages, { rules }), planOf(places)))
    expect(found.filter(({ rule }) => rule === 'month_balance')).toMatchObject([
      { stageIds: ['a', 'c'], reason: { params: { month: '2024-05', count: 3, most: 2 } } },
    ])
  })

  it.each([
    [at('2024-05-10'), []],
    [at('2024-05-11'), ['schedule.off_published']],
    [at('2024-05-10', '2024-05-10', null), ['schedule.off_published']],
  ])('what was published stays: %j', (placement, codes) => {
    expect(codesAgainst(placement, { published: planOf({ a: at('2024-05-10') }) })).toEqual(codes)
  })
})

describe('severities', () => {
  const stages: readonly StageToPlan[] = [aStage('a', { workstations: 99 })]

  it('come from the rules, and what is ignored is not looked at', () => {
    const severity = { ...defaultRuleSet.severity, venue_large_enough: 'block' as const }
    const found = against(at('2024-10-10'), { stages, rules: { ...defaultRuleSet, severity } })
    expect(found).toMatchObject([{ rule: 'venue_large_enough', severity: 'block' }])
    const ignoring = { ...defaultRuleSet, severity: { ...severity, venue_large_enough: 'ignore' as const } }
    expect(against(at('2024-10-10'), { stages, rules: ignoring })).toEqual([])
  })

  it('never fall below what the database keeps', () => {
    const severity = { ...defaultRuleSet.severity, venue_free: 'warn' as const }
    expect(severityOf({ ...defaultRuleSet, severity }, 'venue_free')).toBe('block_publication')
    expect(severityOf({ ...defaultRuleSet, severity: { ...severity, venue_free: 'block' } }, 'venue_free')).toBe(
      'block',
    )
  })

  it.each([
    [{}, []],
    [{ severity: { ...defaultRuleSet.severity, venue_free: 'ignore' as const } }, ['schedule.severity_too_low']],
    [
      { blackouts: [{ from: '2024-06-08', to: '2024-06-07', cityCode: null, reason: '示例' }] },
      ['schedule.ends_before_start'],
    ],
    [
      {
        calendarEdits: [
          { day: '2024-06-08', kind: 'holiday' as const, name: '示例' },
          { day: '2024-06-08', kind: 'workday' as const, name: '示例' },
        ],
      },
      ['schedule.calendar_day_twice'],
    ],
  ])('rules with %j', (more, codes) => {
    const decision = decideRuleSet({ ...defaultRuleSet, ...more })
    expect(decision.kind === 'refused' ? decision.reasons.map(({ code }) => code) : []).toEqual(codes)
  })
})

it('what is over or running is not reported by itself, but where an open stage meets it', () => {
  const stages = [aStage('x', { fixed: 'over' }), aStage('y', { fixed: 'begun' }), aStage('a', { fixed: 'locked' })]
  const places = { x: at('2024-10-10'), y: at('2024-10-10', '2024-10-11'), a: at('2024-10-11') }
  const found = checkPlan(indexPlan(aWorld(stages, { today: '2024-10-11' }), planOf(places)))
  expect(found).toMatchObject([{ rule: 'venue_free', stageIds: ['a', 'y'] }])
})

it('a venue that is not known is not judged', () => {
  const venues = [aVenue('v9')]
  expect(against(at('2024-10-10'), { venues })).toEqual([])
  expect(checkStage(indexPlan(aWorld([]), new Map()), 'none' as StageId, at('2024-10-10'))).toEqual([])
})
