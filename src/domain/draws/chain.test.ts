import { describe, expect, it } from 'vitest'
import type { MarkingState } from '../contests/vocabulary'
import type { PersonId } from '../ids'
import { decideHolder, decideSupervisor, type EventPart } from './appointment'
import { chainStateOf, decideStep, type ChainStep, type LinkState, type StepQuestion } from './chain'
import { drawKinds, type DrawKind } from './draw'
import { decideConfirmation } from './two-people'

type Stand = 'none' | 'committed' | 'drawn' | 'opened'

function link(kind: DrawKind, stand: Stand, module: string | null = null): LinkState {
  return {
    kind,
    module,
    committed: stand === 'committed',
    drawn: stand === 'drawn' || stand === 'opened',
    opened: stand === 'opened',
  }
}

function chainOf(stands: string): LinkState[] {
  const names: Readonly<Record<string, Stand>> = { '-': 'none', c: 'committed', d: 'drawn', o: 'opened' }
  return drawKinds.map((kind, index) => link(kind, names[stands.charAt(index)] ?? 'none'))
}

function ask(
  step: ChainStep,
  at: number,
  stands: string,
  markingState: MarkingState,
  change: Partial<StepQuestion> = {},
) {
  const chain = chainOf(stands)
  const asked = chain[at]
  if (asked === undefined) throw new Error('no link')
  const plain = { items: 10, places: 10, itemsChanged: false, publicWord: '泰山', reason: null }
  const verdict = decideStep({ ...plain, step, link: asked, chain, markingState, ...change })
  return verdict.kind === 'accepted' ? 'ok' : verdict.reasons.map(({ code }) => code.replace('draws.', '')).join()
}

describe('a step of the chain', () => {
  it.each<[string, ChainStep, number, string, MarkingState, string, Partial<StepQuestion>?]>([
    ['the first commitment', 'commit', 0, '---', 'not_started', 'ok'],
    ['the next link only after the one before', 'commit', 1, 'c--', 'not_started', 'earlier_link_missing'],
    ['then', 'commit', 1, 'd--', 'not_started', 'ok'],
    ['nobody to draw', 'commit', 0, '---', 'not_started', 'nothing_to_draw', { items: 0 }],
    ['too few places', 'commit', 0, '---', 'not_started', 'too_few_places', { places: 9 }],
    ['a new commitment without a reason', 'commit', 0, 'c--', 'not_started', 'redraw_reason_missing', { reason: ' ' }],
    ['a new commitment with one', 'commit', 0, 'd--', 'not_started', 'ok', { reason: '名单更正' }],
    ['a new draw under the next link', 'commit', 0, 'dd-', 'not_started', 'later_link_drawn', { reason: 'x' }],
    ['a draw without commitment', 'draw', 0, '---', 'not_started', 'not_committed'],
    ['a draw', 'draw', 0, 'c--', 'not_started', 'ok'],
    ['a draw without a word', 'draw', 0, 'c--', 'not_started', 'public_word_missing', { publicWord: ' ' }],
    ['a draw of another list', 'draw', 0, 'c--', 'not_started', 'items_changed', { itemsChanged: true }],
    ['a draw once marking began', 'draw', 2, 'ddc', 'marking', 'marking_begun'],
    ['opening before the lock', 'open', 2, 'ddd', 'awaiting_sign_off', 'marking_not_locked'],
    ['opening the last link', 'open', 2, 'ddd', 'signed', 'ok'],
    ['opening the first link first', 'open', 0, 'ddd', 'signed', 'open_order'],
    ['opening the second link first', 'open', 1, 'ddd', 'signed', 'open_order'],
    ['opening in order', 'open', 1, 'ddo', 'signed', 'ok'],
    ['opening the first link last', 'open', 0, 'doo', 'published', 'ok'],
    ['opening what no later link was drawn from', 'open', 0, 'd--', 'signed', 'ok'],
    ['opening what was not drawn', 'open', 0, 'c--', 'signed', 'not_drawn'],
    ['opening twice', 'open', 2, 'ddo', 'signed', 'link_opened'],
    ['drawing what is open', 'commit', 2, 'ddo', 'signed', 'link_opened'],
  ])('%s', (_name, step, at, stands, state, expected, change) => {
    expect(ask(step, at, stands, state, change)).toBe(expected)
  })

  it('of a module’s stations is drawn while marking runs, and opened after the codes', () => {
    const module = (stand: Stand) => ({ link: link('station', stand, 'B') })
    expect(ask('commit', 1, 'ddd', 'marking', module('none'))).toBe('ok')
    expect(ask('draw', 1, 'ddd', 'marking', module('committed'))).toBe('ok')
    expect(ask('commit', 1, 'ddd', 'signed', module('none'))).toBe('marking_locked')
    expect(ask('open', 1, 'ddd', 'signed', module('drawn'))).toBe('open_order')
    expect(ask('open', 1, 'ddo', 'signed', module('drawn'))).toBe('ok')
  })

  it('keeps the entry numbers from being drawn anew once a module’s stations are drawn from them', () => {
    const chain = [...chainOf('d--'), link('station', 'drawn', 'B')]
    expect(ask('commit', 0, 'd--', 'not_started', { chain, reason: '名单更正' })).toBe('later_link_drawn')
    const ahead = [...chainOf('d--'), link('station', 'committed', 'B')]
    expect(ask('commit', 0, 'd--', 'not_started', { chain: ahead, reason: '名单更正' })).toBe('ok')
  })

  it('keeps the entry numbers shut while a module’s stations are', () => {
    const chain = [...chainOf('doo'), link('station', 'drawn', 'B')]
    expect(ask('open', 0, 'doo', 'signed', { chain })).toBe('open_order')
  })
})

it.each([
  ['---', 'none'],
  ['c--', 'none'],
  ['dc-', 'sealed'],
  ['ddd', 'sealed'],
  ['ddo', 'opening'],
  ['doo', 'opening'],
  ['ooo', 'opened'],
] as const)('the chain %s is %s', (stands, state) => {
  expect(chainStateOf(chainOf(stands))).toBe(state)
})

it('nobody confirms what they asked for', () => {
  const [one, two] = ['p1', 'p2'] as PersonId[]
  if (one === undefined || two === undefined) throw new Error('no people')
  expect(decideConfirmation(one, two).kind).toBe('accepted')
  expect(decideConfirmation(one, one)).toMatchObject({ reasons: [{ code: 'draws.same_person' }] })
})

describe('an appointment', () => {
  const part = (role: EventPart['role'], held: DrawKind | null = null, released = false) => ({
    role,
    link: held,
    released,
  })

  it('is not for who leads a team there', () => {
    const leader = { part: null, competes: false, leads: true, organises: false }
    for (const decision of [decideHolder('work_code', leader), decideSupervisor(leader)]) {
      expect(decision).toMatchObject({ reasons: [{ code: 'draws.has_other_role' }] })
    }
  })

  it('to a link is not for who organises there, who knows the names', () => {
    const organizer = { part: null, competes: false, leads: false, organises: true }
    for (const link of drawKinds) {
      expect(decideHolder(link, organizer)).toMatchObject({ reasons: [{ code: 'draws.has_other_role' }] })
    }
    expect(decideSupervisor(organizer)).toMatchObject({ kind: 'accepted' })
  })

  it.each<[EventPart | null, boolean, string, string]>([
    [null, false, 'ok', 'ok'],
    [null, true, 'has_other_role', 'has_other_role'],
    [part('judge'), false, 'has_other_role', 'has_other_role'],
    [part('chief'), false, 'has_other_role', 'has_other_role'],
    [part('supervisor'), false, 'has_other_role', 'supervises_already'],
    [part('supervisor', null, true), false, 'has_other_role', 'ok'],
    [part('holder', 'entry_number'), false, 'holds_other_link', 'holds_other_link'],
    [part('holder', 'entry_number', true), false, 'holds_other_link', 'holds_other_link'],
    [part('holder', 'station'), false, 'holds_link_already', 'holds_other_link'],
    [part('holder', 'station', true), false, 'ok', 'holds_other_link'],
  ])('of somebody who is %o, competing %s: link B %s, supervisor %s', (held, competes, holder, supervisor) => {
    const standing = { part: held, competes, leads: false, organises: false }
    const verdicts = [decideHolder('station', standing), decideSupervisor(standing)]
    expect(verdicts.map((one) => (one.kind === 'accepted' ? 'ok' : one.reasons[0].code.replace('draws.', '')))).toEqual(
      [holder, supervisor],
    )
  })
})
