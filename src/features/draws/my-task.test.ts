import { expect, test } from 'vitest'
import type { ChainData, ChainLinkData, ChainStepData } from '#contract/draws'
import { taskOf } from './my-task'

const waiting: ChainStepData = {
  id: 's1',
  step: 'commit',
  askedBy: '示例·甲',
  askedAt: '2024-10-14T00:00:00.000Z',
  placeCount: null,
  publicWord: null,
  reason: null,
  answer: null,
}

function link(change: Partial<ChainLinkData>): ChainLinkData {
  return {
    kind: 'station',
    module: null,
    state: 'none',
    holder: '示例·甲',
    draws: [],
    steps: [],
    waiting: null,
    newest: null,
    next: { step: 'commit', missing: [] },
    redrawable: false,
    can: [],
    ...change,
  }
}

function chain(links: readonly ChainLinkData[], change: Partial<ChainData> = {}): ChainData {
  return {
    event: { id: 'e1', name: '电工', markingState: 'not_started' },
    contest: { id: 'c1', name: '示例竞赛', sample: true },
    state: 'none',
    supervisor: '示例·乙',
    links: [...links],
    modules: [],
    can: [],
    ...change,
  }
}

const blocked = { step: 'open', missing: [{ code: 'draws.marking_not_locked' }] } as const

test.each([
  ['a visitor has nothing to do', chain([link({ waiting })]), null],
  ['the supervisor answers', chain([link({}), link({ waiting, can: ['draws.confirm'] })]), 'answer'],
  ['the supervisor has nothing to do before', chain([link({ can: ['draws.confirm'] })]), null],
  ['a holder asks', chain([link({ can: ['draws.ask'] })]), 'ask'],
  ['a holder waits', chain([link({ waiting, can: ['draws.ask'] })]), 'wait'],
  [
    'a holder cannot ask yet',
    chain([link({ next: { ...blocked, missing: [...blocked.missing] }, can: ['draws.ask'] })]),
    null,
  ],
  ['staff appoint who is missing', chain([link({ holder: null })], { can: ['draws.appoint'] }), 'appoint'],
  ['staff appoint the supervisor', chain([link({})], { supervisor: null, can: ['draws.appoint'] }), 'appoint'],
  ['staff wait when all are appointed', chain([link({})], { can: ['draws.appoint'] }), null],
])('%s', (_name, given, expected) => {
  expect(taskOf(given)?.kind ?? null).toBe(expected)
})
