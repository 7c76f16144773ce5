import { describe, expect, it } from 'vitest'
import { densityOf } from './listings'

describe('density of finals', () => {
  it('counts them by month and ten days', () => {
    const months = densityOf([
      { month: 10, finalFrom: '2024-10-10' },
      { month: 10, finalFrom: '2024-10-11' },
      { month: 10, finalFrom: '2024-10-31' },
      { month: 1, finalFrom: '2025-01-21' },
      { month: null, finalFrom: null },
    ])
    expect(months).toHaveLength(12)
    expect(months[9]).toEqual({ month: 10, tenDays: [1, 1, 1], total: 3 })
    expect(months[0]).toEqual({ month: 1, tenDays: [0, 0, 1], total: 1 })
    expect(months.reduce((sum, { total }) => sum + total, 0)).toBe(4)
  })
})
