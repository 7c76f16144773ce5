import { expect, test } from 'vitest'
import type { ChainData, ChainLinkData, ChainStepData } from '#contract/draws'
import { blockedLinks, tasksOf, undrawnModules } from './my-task'

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

const own: Pick<ChainLinkData, 'can'> = { can: ['draws.ask'] }
const notOpen: ChainLinkData['next'] = { step: 'open', missing: [{ code: 'draws.marking_not_locked' }] }
const drawn = link({ ...own, state: 'drawn', next: notOpen })

test.each([
  ['a visitor has nothing to do', chain([link({ waiting })]), null],
  ['the supervisor answers', chain([link({}), link({ waiting, can: ['draws.confirm'] })]), 'answer'],
  ['the supervisor has nothing to do before', chain([link({ can: ['draws.confirm'] })]), null],
  ['a holder asks', chain([link(own)]), 'ask'],
  ['a holder waits', chain([link({ ...own, waiting })]), 'wait'],
  ['a holder cannot ask yet', chain([link({ ...own, next: notOpen })]), null],
  ['staff appoint who is missing', chain([link({ holder: null })], { can: ['draws.appoint'] }), 'appoint'],
  ['staff appoint the supervisor', chain([link({})], { supervisor: null, can: ['draws.appoint'] }), 'appoint'],
  ['staff wait when all are appointed', chain([link({})], { can: ['draws.appoint'] }), null],
])('%s', (_name, given, expected) => {
  expect(tasksOf(given)[0]?.kind ?? null).toBe(expected)
})

const named = (given: ChainData) =>
  tasksOf(given).map((task) => (task.kind === 'appoint' ? task.kind : `${task.kind} ${task.link.module ?? '-'}`))

test('a holder acts on each module by itself, also while another waits', () => {
  const modules = ['A', 'B', 'C'].map((module) => link({ ...own, module, state: 'committed' }))
  const [a, b, c] = modules
  const given = chain([drawn, { ...link(a ?? {}), waiting }, link(b ?? {}), link(c ?? {})])
  expect(named(given)).toEqual(['ask B', 'ask C', 'wait A'])
})

test('a supervisor answers for each module by itself', () => {
  const asked = (module: string) => link({ module, waiting, can: ['draws.confirm'] })
  expect(named(chain([link({}), asked('A'), asked('B')]))).toEqual(['answer A', 'answer B'])
})

test('what stands in the way of one module is told while another can be drawn', () => {
  const changed = link({
    ...own,
    module: 'B',
    state: 'committed',
    next: { step: 'draw', missing: [{ code: 'draws.items_changed' }] },
  })
  const ready = link({ ...own, module: 'A', state: 'committed', next: { step: 'draw', missing: [] } })
  expect(blockedLinks(chain([drawn, ready, changed])).map(({ module }) => module)).toEqual(['B'])
  expect(blockedLinks(chain([drawn])).map(({ module }) => module)).toEqual([null])
})

test.each([
  ['those nothing was asked for', [drawn, link({ ...own, module: 'A' })], ['B']],
  ['all', [drawn], ['A', 'B']],
  ['none before the event has drawn', [link({ ...own, state: 'committed' })], []],
  ['none to whoever does not hold the stations', [{ ...drawn, can: [] }], []],
] as const)('modules to draw for: %s', (_name, links, codes) => {
  const modules = ['A', 'B'].map((code) => ({ code, name: code }))
  expect(undrawnModules(chain([...links] as ChainLinkData[], { modules })).map(({ code }) => code)).toEqual(codes)
})
