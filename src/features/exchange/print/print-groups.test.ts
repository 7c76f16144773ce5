import { expect, it } from 'vitest'
import { cssText, daysText, printGroups, type PrintedStage } from './print-groups'

function stage(stageId: string, startsOn: string | null, cityCode: string | null): PrintedStage {
  const published = startsOn === null ? null : { startsOn, endsOn: startsOn, venueId: null }
  return {
    stageId,
    contestName: stageId,
    kind: 'final',
    class: 'one',
    cityCode,
    hostName: null,
    sample: true,
    published,
  }
}

const stages = [
  stage('d', '2025-01-10', '370200'),
  stage('b', '2024-10-15', null),
  stage('a', '2024-10-02', '371700'),
  stage('c', null, '370100'),
  stage('e', '2024-10-15', '370100'),
]

function shape(order: 'month' | 'city') {
  return printGroups(stages, order).map(({ key, lines }) => [key, lines.map(({ stageId }) => stageId).join('')])
}

it('only what is published is printed, by month', () => {
  expect(shape('month')).toEqual([
    ['2024-10', 'abe'],
    ['2025-01', 'd'],
  ])
})

it('cities stand in the order of their codes, those not decided last', () => {
  expect(shape('city')).toEqual([
    ['370100', 'e'],
    ['370200', 'd'],
    ['371700', 'a'],
    ['', 'b'],
  ])
})

it.each([
  ['2024-10-15', '2024-10-15', '2024-10-15'],
  ['2024-10-15', '2024-10-17', '2024-10-15 – 10-17'],
  ['2024-12-30', '2025-01-02', '2024-12-30 – 2025-01-02'],
])('%s to %s is written %s', (from, to, text) => {
  expect(daysText(from, to)).toBe(text)
})

it('a name cannot end the style it stands in', () => {
  expect(cssText('甲"\\}\n乙')).toBe('"甲\\22 \\5c }\\a 乙"')
})
