import { expect, it } from 'vitest'
import { jumpTargets, worksCalled } from './jump'
import { aspectOf } from './test-sheet'

const sheet = {
  works: ['K7Q2', 'K8AA', 'WTHD'],
  aspects: [aspectOf('x1', { code: 'B1.1' }), aspectOf('x3', { code: 'B1.3' }), aspectOf('x9', { code: 'B2.13' })],
}
const from = { aspectId: 'x1', workCode: 'WTHD' }

it.each([
  ['k7', ['K7Q2']],
  ['ｋ', ['K7Q2', 'K8AA']],
  ['ka', ['K8AA']],
  ['b13', ['B1.3 x3', 'B2.13 x9']],
  ['b1.', ['B1.1 x1', 'B1.3 x3', 'B2.13 x9']],
  ['k7 b2', ['K7Q2 B2.13']],
  ['b2 wt', ['WTHD B2.13']],
  ['zz', []],
  ['  ', []],
])('%j leads to %j', (typed, labels) => {
  expect(jumpTargets(typed, sheet, from).map(({ label }) => label)).toEqual(labels)
})

it('a work keeps the aspect one is at, an aspect the work', () => {
  expect(jumpTargets('k7', sheet, from)[0]?.cell).toEqual({ aspectId: 'x1', workCode: 'K7Q2' })
  expect(jumpTargets('b13', sheet, from)[0]?.cell).toEqual({ aspectId: 'x3', workCode: 'WTHD' })
})

it.each([
  ['k7', ['K7Q2']],
  ['k', ['K7Q2', 'K8AA']],
  ['ka', []],
  ['8a', ['K8AA']],
  ['ｋ8ａａ', ['K8AA']],
  ['a-1', ['A-1']],
  ['a', ['K8AA', 'A-1', 'A-12']],
  ['  ', []],
  ['-', []],
])('a paper marked %j may be %j', (typed, works) => {
  expect(worksCalled(typed, ['K7Q2', 'K8AA', 'WTHD', 'A-1', 'A-12'])).toEqual(works)
})
