import { describe, expect, it } from 'vitest'
import { checkContestDraft } from './check-contest-draft'
import { draftName, inOrder, type ContestDraft, type DraftEvent, type DraftStage } from './contest-draft'
import { nothingHanging, type DraftContext } from './draft-context'
import { nextContestCode } from './next-code'
import { testDraft, testEvent, testStage } from './test-draft'

const context: DraftContext = {
  programme: 'provincial',
  editionYear: 2024,
  reported: false,
  before: null,
  hanging: nothingHanging,
}

function found(draft: Partial<ContestDraft>, against: Partial<DraftContext> = {}): string[] {
  return checkContestDraft({ ...testDraft, ...draft }, { ...context, ...against }).map(
    ({ code, path }) => `${code} ${path ?? ''}`,
  )
}

const parts = (change: Partial<ContestDraft['nameParts']>) => ({ nameParts: { ...testDraft.nameParts, ...change } })
const event = (change: Partial<DraftEvent>) => ({ events: [{ ...testEvent, ...change }] })
const stage = (change: Partial<DraftStage>) => ({ stages: [{ ...testStage, ...change }] })
const [worker] = testEvent.groups
if (worker === undefined) throw new Error('no group')

describe('a contest that is edited', () => {
  it('is in order', () => expect(found({})).toEqual([]))

  it.each<[string, Partial<ContestDraft>, string[]]>([
    ['an empty name of its own', { freeName: '  ' }, ['contest.name_missing freeName']],
    ['a name of 121 characters', { freeName: '赛'.repeat(121) }, ['contest.name_too_long freeName']],
    ['the year of another edition', parts({ year: 2025 }), ['contest.name_year_differs nameParts.year']],
    ['no series', parts({ series: ' ' }), ['contest.series_missing nameParts.series']],
    ['a 0th edition', parts({ ordinal: 0 }), ['contest.ordinal_invalid nameParts.ordinal']],
    ['an edition of 1.5', parts({ ordinal: 1.5 }), ['contest.ordinal_invalid nameParts.ordinal']],
    [
      'neither industry nor occupation',
      parts({ industry: null, occupation: ' ' }),
      ['contest.name_parts_missing nameParts.industry'],
    ],
    ['an unknown city', { cityCode: '371200' }, ['contest.city_unknown cityCode']],
    ['no 主办', { hosts: [{ id: 'h2', role: 'host', name: '乙' }] }, ['contest.organiser_missing hosts']],
    [
      'a host without a name',
      { hosts: [...testDraft.hosts, { id: 'h3', role: 'co_host', name: '' }] },
      ['contest.host_name_missing hosts.h3.name'],
    ],
    [
      'a host twice in one role',
      { hosts: [...testDraft.hosts, { id: 'h3', role: 'host', name: '乙协会 ' }] },
      ['contest.host_repeated hosts.h3.name'],
    ],
    ['no event', { events: [] }, ['contest.events_missing events']],
    [
      'seven events',
      { events: Array.from({ length: 7 }, (_, index) => ({ ...testEvent, id: `e${index}`, name: `工种${index}` })) },
      ['contest.events_too_many events'],
    ],
    ['an event without a name', event({ name: '' }), ['contest.event_name_missing events.e1.name']],
    ['an event twice', { events: [testEvent, { ...testEvent, id: 'e2' }] }, ['contest.event_repeated events.e2.name']],
    [
      'a code that is none',
      event({ occupationCode: '6-18' }),
      ['contest.occupation_code_invalid events.e1.occupationCode'],
    ],
    ['no workstation', event({ workstations: 0 }), ['contest.workstations_invalid events.e1.workstations']],
    ['no group', event({ groups: [] }), ['contest.groups_missing events.e1.groups']],
    [
      'a group twice',
      event({ groups: [worker, { ...worker, id: 'g3' }] }),
      ['contest.group_repeated events.e1.groups.g3.kind'],
    ],
    [
      'undivided beside a group',
      event({ groups: [worker, { ...worker, id: 'g3', kind: 'open' }] }),
      ['contest.open_group_not_alone events.e1.groups'],
    ],
    ['no final', stage({ kind: 'trial' }), ['contest.final_missing stages']],
    ['two finals', { stages: [testStage, { ...testStage, id: 's2' }] }, ['contest.stage_repeated stages.s2.kind']],
    ['a final of no days', stage({ plannedDays: 0 }), ['contest.days_out_of_range stages.s1.plannedDays']],
    ['less than no set-up', stage({ setUpDays: -1 }), ['contest.days_out_of_range stages.s1.setUpDays']],
    ['half a wish', stage({ preferredTo: '2024-10-01' }), ['contest.days_incomplete stages.s1.preferredFrom']],
    [
      'a day that does not exist',
      stage({ windowFrom: '2024-02-30', windowTo: '2024-03-01' }),
      ['schedule.not_a_day stages.s1.windowTo'],
    ],
    [
      'days the wrong way round',
      stage({ windowFrom: '2024-10-02', windowTo: '2024-10-01' }),
      ['schedule.ends_before_start stages.s1.windowTo'],
    ],
    [
      'days of another time',
      stage({ windowFrom: '2023-10-02', windowTo: '2024-10-01' }),
      ['schedule.outside_edition stages.s1.windowTo'],
    ],
    [
      'wishes outside what is possible',
      stage({
        windowFrom: '2024-10-02',
        windowTo: '2024-10-20',
        preferredFrom: '2024-10-01',
        preferredTo: '2024-10-05',
      }),
      ['contest.preferred_outside_window stages.s1.preferredFrom'],
    ],
  ])('with %s', (_what, draft, expected) => expect(found(draft)).toEqual(expected))
})

describe('the titles of an event', () => {
  const split = (workers: number, teachers: number) => [
    { group: 'worker' as const, count: workers },
    { group: 'teacher' as const, count: teachers },
  ]
  const path = 'events.e1.titleSplit'

  it.each<[string, Partial<ContestDraft>, string[]]>([
    ['class one, single: 2 + 1', event({ titleSplit: split(2, 1) }), []],
    ['class one, single: 3 + 1', event({ titleSplit: split(3, 1) }), [`awards.title_split_over_quota ${path}`]],
    [
      'class two: 1 + 1',
      { class: 'two', ...event({ titleSplit: split(1, 1) }) },
      [`awards.title_split_over_quota ${path}`],
    ],
    ['class two: 0 + 1', { class: 'two', ...event({ titleSplit: split(0, 1) }) }, []],
    ['no class', { class: null, ...event({ titleSplit: split(1, 0) }) }, [`contest.title_class_missing ${path}`]],
    ['half a title', event({ titleSplit: split(0.5, 1) }), [`contest.title_count_invalid ${path}`]],
    [
      'a student',
      event({
        groups: [worker, { id: 'g3', kind: 'student', teamSize: 'single' }],
        titleSplit: [{ group: 'student', count: 1 }],
      }),
      [`awards.title_split_student ${path}`],
    ],
    [
      'a group that is not there',
      event({ groups: [worker], titleSplit: split(2, 1) }),
      [`contest.title_group_absent ${path}`],
    ],
    [
      'larger teams',
      event({ groups: [{ ...worker, teamSize: 'team' }], titleSplit: split(1, 0) }),
      [`awards.title_quota_unknown ${path}`],
    ],
  ])('%s', (_what, draft, expected) => expect(found(draft)).toEqual(expected))
})

describe('what carries something', () => {
  const hanging: DraftContext['hanging'] = {
    events: { e1: { entries: 3, judges: 2, schemes: 1, results: 1 } },
    groups: { g1: { entries: 3 } },
    stages: { s1: { from: '2024-10-14', to: '2024-10-15', published: true } },
  }
  const against = { before: testDraft, hanging }
  const other = { ...testEvent, id: 'e2', name: '钳工' }

  it.each<[string, Partial<ContestDraft>, string[]]>([
    ['may be renamed', event({ name: '电焊工' }), []],
    ['its event is not removed', { events: [other] }, ['contest.event_in_use events']],
    [
      'its group is not removed',
      event({ groups: testEvent.groups.slice(1) }),
      ['contest.group_in_use events.e1.groups'],
    ],
    [
      'its group does not become another',
      event({ groups: testEvent.groups.map((group) => ({ ...group, teamSize: 'pair' as const })) }),
      ['contest.group_fixed events.e1.groups.g1.kind'],
    ],
    ['a group nobody entered is removed', event({ groups: testEvent.groups.slice(0, 1) }), []],
    [
      'its titles stay as they were granted',
      event({ titleSplit: [{ group: 'worker', count: 1 }] }),
      ['contest.titles_decided events.e1.titleSplit'],
    ],
    ['its stage is not removed', { stages: [{ ...testStage, id: 's2' }] }, ['contest.stage_in_use stages']],
    [
      'its stage does not become another',
      {
        stages: [
          { ...testStage, kind: 'preliminary' },
          { ...testStage, id: 's2' },
        ],
      },
      ['contest.stage_in_use stages.s1.kind'],
    ],
  ])('%s', (_what, draft, expected) => expect(found(draft, against)).toEqual(expected))

  it('a stage that stood in a published plan is kept for the record', () => {
    const kept = { ...against, hanging: { ...hanging, stages: { s1: { from: null, to: null, published: true } } } }
    expect(found({ stages: [{ ...testStage, id: 's2' }] }, kept)).toEqual(['contest.stage_published stages'])
  })
})

describe('a contest known from reports', () => {
  it('may lack what the reports leave out', () => {
    expect(found({ hosts: [], events: [], stages: [] }, { reported: true })).toEqual([])
  })
})

describe('the name', () => {
  it('is rendered from its parts, without an ordinal nobody can write', () => {
    expect(draftName(testDraft)).toBe('2024年山东省“技能兴鲁”职业技能大赛—第四届山东省电力行业职业技能竞赛（焊工）')
    expect(draftName({ freeName: null, ...parts({ ordinal: 0 }) })).toBe(
      '2024年山东省“技能兴鲁”职业技能大赛—山东省电力行业职业技能竞赛（焊工）',
    )
    expect(draftName({ ...testDraft, freeName: ' 自定名称 ' })).toBe('自定名称')
  })
})

describe('put in order', () => {
  it('hosts stand by their roles and stages by the life of a contest; others keep their places', () => {
    const hosts = [
      { id: 'a', role: 'supporter', name: ' 支 ' },
      { id: 'b', role: 'organiser', name: '主' },
      { id: 'c', role: 'organiser', name: '辅' },
    ] as const
    const stages = [testStage, { ...testStage, id: 's0', kind: 'trial' as const }]
    const ordered = inOrder({ ...testDraft, hosts, stages, ...event({ occupationCode: ' ' }) })
    expect(ordered.hosts.map(({ id, name }) => id + name)).toEqual(['b主', 'c辅', 'a支'])
    expect(ordered.stages.map(({ id }) => id)).toEqual(['s0', 's1'])
    expect(ordered.events[0]?.occupationCode).toBeNull()
  })
})

describe('the number of a new contest', () => {
  it.each([
    [['SD-2024-001', 'SD-2024-186', 'SD-2024-099'], 'SD-2024-187'],
    [['旧编号'], 'SD-2024-001'],
    [[], 'SD-2024-001'],
    [['鲁赛-0999'], '鲁赛-1000'],
  ])('after %j is %s', (codes, next) => expect(nextContestCode(codes, 'SD-2024')).toBe(next))
})
