import { describe, expect, it } from 'vitest'
import { checkDay } from '#domain/schedule/day/check-day'
import { defaultDaySettings } from '#domain/schedule/day/programme'
import { fromTemplate, templateKinds, type TemplateKind } from './templates'

const words = {
  report: '报到',
  meeting: '说明会',
  familiarise: '熟悉场地',
  checkIn: '检录',
  draw: '抽签',
  lunch: '午餐',
  marking: '评分',
  signing: '签字',
  module: (code: string) => `模块${code}`,
}
const stage = { from: '2024-10-14', to: '2024-10-15', setUpDays: 1 }

function plan(kind: TemplateKind, count: number) {
  let made = 0
  const batches = Array.from({ length: count }, (_, index) => ({ number: index + 1, group: null, size: 5 }))
  const newId = () => `i${(made += 1)}`
  const planned = fromTemplate({ kind, stage, batches, settings: defaultDaySettings, words, newId })
  return { ...planned, findings: checkDay(planned.items, { settings: planned.settings, batches, stage }) }
}

describe('templates', () => {
  it.each(templateKinds.flatMap((kind) => [1, 2, 3].map((count) => [kind, count] as const)))(
    '%s for %i batches holds',
    (kind, count) => {
      expect(plan(kind, count).findings).toEqual([])
    },
  )

  it('two modules are drawn for again, by every batch', () => {
    const { items } = plan('two_modules', 2)
    expect(items.filter(({ kind }) => kind === 'draw')).toHaveLength(4)
    expect(items.filter(({ kind }) => kind === 'module').map(({ module, batch }) => `${module}${batch}`)).toEqual([
      'A1',
      'A2',
      'B1',
      'B2',
    ])
  })

  it('a rotation leaves its modules to be worked out', () => {
    expect(plan('rotation', 3).items.some(({ kind }) => kind === 'module')).toBe(false)
  })
})
