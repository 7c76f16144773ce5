import { expect, it } from 'vitest'
import { currentAspectMark } from './aspect-mark'
import { decideEventSignature } from './event-signature'
import { facts, judged, scored } from './test-scenario'

const settled = { mark: currentAspectMark(judged, facts(...scored(['2', '2', '3']))) }
const spread = { mark: currentAspectMark(judged, facts(...scored(['0', '2', '3']))) }

it.each([
  ['all is settled', true, [settled, settled], []],
  ['the scheme was unlocked', false, [settled], [{ code: 'marking.scheme_unlocked' }]],
  ['no work is there', true, [], [{ code: 'marking.no_works' }]],
  ['something is open', true, [settled, spread], [{ code: 'marking.event_incomplete', params: { count: 1 } }]],
])('an event in which %s', (_what, schemeLocked, cells, reasons) => {
  const decision = decideEventSignature({ schemeLocked, cells })
  expect(decision.kind === 'accepted' ? [] : decision.reasons).toEqual(reasons)
})
