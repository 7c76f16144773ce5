import { describe, expect, it } from 'vitest'
import type { AssignmentId, ContestId, DelegationId, EntryId, EventId, PersonId } from '../ids'
import { policies } from './policies'
import { actions, type Action } from './actions'
import type { Actor, Grant, Subject } from './actor'
import { abilities, can, explain } from './can'

const contestId = 'c1' as ContestId
const eventId = 'e1' as EventId
const assignmentId = 'a1' as AssignmentId
const delegationId = 'd1' as DelegationId
const entryId = 'n1' as EntryId

const grants = {
  office: { role: 'office' },
  organizer: { role: 'organizer', contestId },
  chief: { role: 'chief', eventId },
  judge: { role: 'judge', eventId, assignmentId },
  holder: { role: 'holder', eventId, link: 'station' },
  supervisor: { role: 'supervisor', eventId },
  leader: { role: 'leader', delegationId },
  competitor: { role: 'competitor', entryIds: [entryId] },
} as const satisfies Record<string, Grant>

function person(...held: readonly Grant[]): Actor {
  return { kind: 'person', personId: 'p1' as PersonId, grants: held }
}

const actors: Readonly<Record<string, Actor>> = {
  public: { kind: 'public' },
  office: person(grants.office),
  organizer: person(grants.organizer),
  chief: person(grants.chief),
  judge: person(grants.judge),
  holder: person(grants.holder),
  supervisor: person(grants.supervisor),
  leader: person(grants.leader),
  competitor: person(grants.competitor),
}

/** Everything that could be reached: the own contest, event, seat, delegation and entry. */
const own: Subject = { contestId, eventId, assignmentId, delegationId, entryId, phase: 'final', link: 'station' }
const marking: Subject = { ...own, chain: 'none', markingState: 'marking', resultsState: 'unpublished' }
const awaiting: Subject = { ...marking, markingState: 'awaiting_sign_off' }
const signed: Subject = { ...marking, markingState: 'signed' }
const published: Subject = { ...marking, markingState: 'published', resultsState: 'provisional' }

const everyone = Object.keys(actors)
const nobody: readonly string[] = []
const staff = ['office', 'organizer']

const states = [marking, awaiting, signed, published]

/** Who may do it while marking runs, awaits the chief's signature, is signed, and is published. */
const table: Readonly<Record<Action, readonly (readonly string[])[]>> = {
  'contest.read': [everyone, everyone, everyone, everyone],
  'contest.edit': [staff, staff, staff, staff],
  'contest.create': [['office'], ['office'], ['office'], ['office']],
  'contest.move': [staff, staff, staff, staff],
  'announcement.read': [staff, staff, staff, staff],
  'announcement.write': [staff, staff, staff, staff],
  'plan.readDraft': [staff, staff, staff, staff],
  'plan.publish': [['office'], ['office'], ['office'], ['office']],
  'plan.setRules': [['office'], ['office'], ['office'], ['office']],
  'contest.advance': [staff, staff, staff, staff],
  'day.read': [
    [...staff, 'chief'],
    [...staff, 'chief'],
    [...staff, 'chief'],
    [...staff, 'chief'],
  ],
  'day.edit': [staff, staff, staff, staff],
  'day.record': [
    [...staff, 'chief'],
    [...staff, 'chief'],
    [...staff, 'chief'],
    [...staff, 'chief'],
  ],
  'entries.read': [
    [...staff, 'leader', 'competitor'],
    [...staff, 'leader', 'competitor'],
    [...staff, 'leader', 'competitor'],
    [...staff, 'chief', 'judge', 'leader', 'competitor'],
  ],
  'entries.readStaff': [staff, staff, staff, staff],
  'entries.reveal': [staff, staff, staff, staff],
  'sheet.list': [['judge'], ['judge'], ['judge'], ['judge']],
  'sheet.read': [
    ['chief', 'judge'],
    ['chief', 'judge'],
    ['chief', 'judge'],
    ['chief', 'judge'],
  ],
  'sheet.enter': [['judge'], nobody, nobody, nobody],
  'sheet.submit': [['judge'], ['judge'], ['judge'], ['judge']],
  'sheet.sign': [['judge'], nobody, nobody, nobody],
  'event.readMarking': [
    [...staff, 'chief'],
    [...staff, 'chief'],
    [...staff, 'chief'],
    [...staff, 'chief'],
  ],
  'event.settleMarks': [['chief'], ['chief'], nobody, nobody],
  'event.seatJudges': [[...staff, 'chief'], [...staff, 'chief'], nobody, nobody],
  'event.penalise': [['chief'], ['chief'], nobody, nobody],
  'event.setLadder': [staff, staff, nobody, nobody],
  'event.setRecusal': [staff, staff, nobody, nobody],
  'approval.ask': [
    [...staff, 'chief'],
    [...staff, 'chief'],
    [...staff, 'chief'],
    [...staff, 'chief'],
  ],
  'approval.answer': [
    [...staff, 'chief'],
    [...staff, 'chief'],
    [...staff, 'chief'],
    [...staff, 'chief'],
  ],
  'event.sign': [nobody, ['chief'], nobody, nobody],
  'event.unlock': [nobody, nobody, ['office', 'chief'], ['office', 'chief']],
  'draws.read': [everyone, everyone, everyone, everyone],
  'draws.readPeople': states.map(() => [...staff, 'holder', 'supervisor']),
  'draws.readLink': [['holder'], ['holder'], ['holder'], ['holder']],
  'draws.ask': [['holder'], ['holder'], ['holder'], ['holder']],
  'draws.confirm': [['supervisor'], ['supervisor'], ['supervisor'], ['supervisor']],
  'draws.appoint': [staff, staff, staff, staff],
  'results.read': [nobody, nobody, staff, everyone],
  'results.publish': [nobody, nobody, staff, staff],
  'scheme.read': [
    [...staff, 'chief', 'judge'],
    [...staff, 'chief', 'judge'],
    [...staff, 'chief', 'judge'],
    [...staff, 'chief', 'judge'],
  ],
  'scheme.import': [
    [...staff, 'chief'],
    [...staff, 'chief'],
    [...staff, 'chief'],
    [...staff, 'chief'],
  ],
  'import.contests': [['office'], ['office'], ['office'], ['office']],
  'export.contests': [staff, staff, staff, staff],
  'feed.own': [everyone.slice(1), everyone.slice(1), everyone.slice(1), everyone.slice(1)],
  'audit.read': [staff, staff, staff, staff],
  'clock.set': [['office'], ['office'], ['office'], ['office']],
  'sample.reset': [['office'], ['office'], ['office'], ['office']],
}

describe('who may do what with what is theirs', () => {
  it.each(actions)('%s', (action) => {
    const allowed = states.map((subject) =>
      everyone.filter((name) => can(actors[name] ?? { kind: 'public' }, action, subject)),
    )
    expect(allowed).toEqual(table[action])
  })
})

it('everybody learns who kept the chain once every link is open', () => {
  for (const [chain, allowed] of [
    ['sealed', [...staff, 'holder', 'supervisor']],
    ['opening', [...staff, 'holder', 'supervisor']],
    ['opened', everyone],
  ] as const) {
    const subject = { ...signed, chain }
    expect(everyone.filter((name) => can(actors[name] ?? person(), 'draws.readPeople', subject))).toEqual(allowed)
  }
})

describe('with what belongs to others', () => {
  const others: Subject = {
    contestId: 'c2' as ContestId,
    eventId: 'e2' as EventId,
    assignmentId: 'a2' as AssignmentId,
    delegationId: 'd2' as DelegationId,
    entryId: 'n2' as EntryId,
    markingState: 'marking',
    resultsState: 'unpublished',
  }

  it.each(everyone.filter((name) => name !== 'office'))('the %s may do nothing', (name) => {
    const withoutOwn = actions.filter((action) => policies[action].own !== true)
    expect(abilities(actors[name] ?? { kind: 'public' }, others, withoutOwn)).toEqual([])
  })

  it('a judge may not enter on the seat of a colleague', () => {
    const sheet = { ...marking, assignmentId: 'a2' as AssignmentId }
    expect(explain(person(grants.judge), 'sheet.enter', sheet)).toMatchObject({
      reasons: [{ code: 'access.out_of_reach' }],
    })
  })
})

describe('blindness', () => {
  it.each([['judge'], ['chief']] as const)('a %s who is also staff stays blind until publication', (role) => {
    const both = person(grants.office, grants.organizer, grants[role])
    for (const action of ['entries.read', 'entries.readStaff', 'entries.reveal', 'results.read'] as const) {
      expect(explain(both, action, signed)).toMatchObject({ reasons: [{ code: 'access.blind_until_published' }] })
      expect(can(both, action, published)).toBe(true)
    }
  })

  it('keeps colleagues’ scores from who gives scores too, whatever else they are; the chief reads them', () => {
    const judge = person(grants.office, grants.organizer, grants.judge)
    expect(explain(judge, 'event.readMarking', signed)).toMatchObject({
      reasons: [{ code: 'access.blind_to_colleagues' }],
    })
    expect(can(judge, 'event.readMarking', published)).toBe(true)
    expect(can(person(grants.organizer, grants.chief), 'event.readMarking', marking)).toBe(true)
  })

  it('does not reach into events the person does not judge', () => {
    const both = person(grants.office, { ...grants.judge, eventId: 'e9' as EventId })
    expect(can(both, 'entries.readStaff', marking)).toBe(true)
  })
})

describe('the blind chain', () => {
  it('is open to its holder link by link', () => {
    const other = { ...marking, link: 'work_code' } as const
    expect(explain(actors['holder'] ?? person(), 'draws.readLink', other)).toMatchObject({
      reasons: [{ code: 'access.out_of_reach' }],
    })
    expect(can(actors['holder'] ?? person(), 'draws.readLink', { ...marking, link: undefined })).toBe(false)
  })

  it.each([
    ['none', true, true],
    ['sealed', false, true],
    ['opening', false, false],
    ['opened', true, false],
    [undefined, false, false],
  ] as const)('that is %s lets results be published: %s, and marks be unlocked: %s', (chain, publish, unlock) => {
    const subject = { ...signed, chain }
    expect(can(person(grants.office), 'results.publish', subject)).toBe(publish)
    expect(can(person(grants.office), 'results.read', subject)).toBe(publish)
    expect(can(person(grants.chief), 'event.unlock', subject)).toBe(unlock)
  })

  it('stays shut to holders who judge the event', () => {
    const both = person(grants.holder, grants.judge)
    expect(explain(both, 'draws.readLink', marking)).toMatchObject({
      reasons: [{ code: 'access.blind_until_published' }],
    })
  })
})

describe('what was published', () => {
  it.each([
    ['public', everyone],
    ['participants', everyone.slice(1)],
    ['staff', staff],
  ] as const)('for %s', (audience, allowed) => {
    const subject = { ...published, audience }
    expect(everyone.filter((name) => can(actors[name] ?? { kind: 'public' }, 'results.read', subject))).toEqual(allowed)
  })

  it.each([
    ['applied', true],
    ['approved', true],
    ['archived', true],
    ['cancelled', true],
  ] as const)('a contest that is %s is public: %s', (phase, open) => {
    expect(can({ kind: 'public' }, 'contest.read', { phase })).toBe(open)
  })

  it('a programme of the day is public once it is published', () => {
    expect(
      everyone.filter((name) => can(actors[name] ?? { kind: 'public' }, 'day.read', { dayPublished: true })),
    ).toEqual(everyone)
  })

  it('nothing is assumed of a contest whose phase is not told', () => {
    expect(can({ kind: 'public' }, 'contest.read', {})).toBe(false)
  })
})

describe('what was announced', () => {
  it.each([
    ['draft', 'public', staff],
    ['published', 'public', everyone],
    ['withdrawn', 'public', everyone],
    ['published', 'participants', everyone.slice(1)],
    ['withdrawn', 'participants', everyone.slice(1)],
    ['published', 'staff', staff],
  ] as const)('%s for %s', (announcement, audience, allowed) => {
    const subject = { ...own, announcement, audience }
    expect(everyone.filter((name) => can(actors[name] ?? { kind: 'public' }, 'announcement.read', subject))).toEqual(
      allowed,
    )
  })

  it('to participants is not for those of another contest', () => {
    const subject = { eventId: 'e2' as EventId, announcement: 'published', audience: 'participants' } as const
    expect(can(person(grants.judge), 'announcement.read', subject)).toBe(false)
  })
})

describe('refusals say why', () => {
  it.each<[string, string, Action, Subject]>([
    ['access.sign_in_required', 'public', 'contest.edit', own],
    ['access.not_public_yet', 'public', 'results.read', signed],
    ['access.role_missing', 'leader', 'contest.edit', own],
    ['access.not_public_yet', 'competitor', 'results.read', signed],
    ['access.results_sealed', 'office', 'results.read', marking],
    ['access.chief_not_signed', 'office', 'results.publish', awaiting],
    ['access.marking_closed', 'judge', 'sheet.enter', signed],
    ['access.not_awaiting_sign_off', 'chief', 'event.sign', marking],
    ['access.not_signed', 'chief', 'event.unlock', marking],
    ['access.out_of_reach', 'judge', 'sheet.sign', { ...marking, assignmentId: undefined }],
  ])('%s: %s, %s', (code, name, action, subject) => {
    expect(explain(actors[name] ?? { kind: 'public' }, action, subject)).toMatchObject({ reasons: [{ code }] })
  })
})
