import { expect, it } from 'vitest'
import { withCodes } from './aspect-codes'
import { aspectsOf, type Aspect, type MarkingSchemeDraft } from './scheme'

const measured = {
  type: 'measurement',
  description: '尺寸',
  section: '1',
  maxMark: '1',
  calculation: { type: 'PASS_FAIL' },
} as const
const judged = {
  type: 'judgement',
  description: '外观',
  section: '1',
  maxMark: '1',
  benchmarks: ['', '', '', ''],
} as const

function scheme(...aspects: readonly Aspect[]): MarkingSchemeDraft {
  const subCriteria = [{ code: 'A1', name: '加工', day: 1, aspects }]
  return { name: '示例', parts: [], sections: [], criteria: [{ letter: 'A', name: '全部', mark: '1', subCriteria }] }
}

it.each<[string, readonly Aspect[], readonly string[]]>([
  ['counts places', [measured, judged, measured], ['A1.1', 'A1.2', 'A1.3']],
  ['keeps what is there and goes around it', [measured, { ...measured, code: 'A1.1' }], ['A1.2', 'A1.1']],
  ['counts on over what is there', [{ ...measured, code: 'x' }, measured], ['x', 'A1.2']],
  [
    'leaves a code given twice',
    [
      { ...measured, code: 'x' },
      { ...judged, code: 'x' },
    ],
    ['x', 'x'],
  ],
])('%s', (_what, aspects, codes) => {
  expect(aspectsOf(withCodes(scheme(...aspects))).map(({ code }) => code)).toEqual(codes)
})
