import { describe, expect, it } from 'vitest'
import { calendarOf } from '#domain/schedule/work-calendar'
import { dayAfterKey, markOf, weeksOfMonth } from './year-days'

describe('the year', () => {
  it('has months in weeks from Monday', () => {
    const weeks = weeksOfMonth(2024, 9)
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2024-09-01'])
    expect(weeks.at(-1)).toEqual(['2024-09-30', null, null, null, null, null, null])
    expect(
      weeksOfMonth(2024, 2)
        .flat()
        .filter((day) => day !== null),
    ).toHaveLength(29)
  })

  it.each([
    ['2024-10-01', 'holiday', false],
    ['2024-10-12', 'workday', false],
    ['2024-10-13', 'weekend', false],
    ['2024-10-14', 'holiday', true],
    ['2024-10-15', 'plain', false],
  ] as const)('%s is %s', (day, kind, edited) => {
    const statutory = calendarOf(
      [
        { day: '2024-10-01', kind: 'holiday', name: '国庆节' },
        { day: '2024-10-12', kind: 'workday', name: '国庆节' },
      ],
      [],
    )
    expect(markOf(day, statutory, [{ day: '2024-10-14', kind: 'holiday', name: '示例' }])).toMatchObject({
      kind,
      edited,
    })
  })

  it.each([
    ['2024-10-15', 'ArrowRight', '2024-10-16'],
    ['2024-10-15', 'ArrowUp', '2024-10-08'],
    ['2024-01-01', 'ArrowLeft', '2024-01-01'],
    ['2024-12-31', 'ArrowDown', '2024-12-31'],
    ['2024-10-15', 'Enter', null],
  ])('from %s, %s leads to %s', (day, key, next) => expect(dayAfterKey(day, key)).toBe(next))
})
