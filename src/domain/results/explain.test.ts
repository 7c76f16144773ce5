import { expect, it } from 'vitest'
import { explainResult } from './explain'

it('compares each part with the median and best of the group, exactly', () => {
  const own = { theory: '80', practical: '0.1' }
  const group = [own, { theory: '70', practical: '0.2' }, { theory: '85', practical: null }, { theory: '90' }]
  expect(explainResult({ own, group, parts: ['theory', 'practical', 'speed'] })).toEqual([
    { part: 'theory', own: '80.00', median: '82.50', best: '90.00', aboveMedian: '-2.50' },
    { part: 'practical', own: '0.10', median: '0.15', best: '0.20', aboveMedian: '-0.05' },
    { part: 'speed', own: null, median: null, best: null, aboveMedian: null },
  ])
})
