import { describe, expect, it } from 'vitest'
import type { MarkingSchemeDraft } from '../schemes/scheme'
import { voidModuleReasons } from './void-modules'

/** Criteria by letter with the keys of their aspects; `A@P` is criterion A of part P. */
function scheme(modules: Readonly<Record<string, readonly string[]>>): MarkingSchemeDraft {
  const criteria = Object.entries(modules).map(([name, keys]) => {
    const [letter = '', part] = name.split('@')
    const aspects = keys.map((key) => {
      const facts = { key, description: key, section: '', maxMark: '1' }
      return { ...facts, type: 'measurement', calculation: { type: 'PASS_FAIL' } } as const
    })
    const subCriteria = [{ code: `${letter}1`, name: '', day: 1, aspects }]
    return { letter, name: letter, mark: '1', ...(part !== undefined && { part }), subCriteria }
  })
  return { name: '', parts: [], sections: [], criteria }
}

function voided(module: string, id = 'p1', workCode = 'W1') {
  return { id, workCode, kind: 'void_module', module, points: null, revokes: null } as const
}

const before = scheme({ A: ['a1', 'a2'], B: ['b1'] })

describe('while module A is void', () => {
  it.each<[string, MarkingSchemeDraft]>([
    ['nothing', before],
    ['the order of criteria', scheme({ B: ['b1'], A: ['a2', 'a1'] })],
    ['one aspect more in it', scheme({ A: ['a1', 'a2', 'a3'], B: ['b1'] })],
    ['one aspect less in it', scheme({ A: ['a2'], B: ['b1'] })],
    ['another module', scheme({ A: ['a1', 'a2'], C: ['b1', 'c1'] })],
  ])('%s may change', (_what, after) => {
    expect(voidModuleReasons({ before, after, penalties: [voided('A')] })).toEqual([])
  })

  it.each<[string, MarkingSchemeDraft]>([
    ['letters that are swapped', scheme({ A: ['b1'], B: ['a1', 'a2'] })],
    ['a criterion in front of it', scheme({ A: ['new'], B: ['a1', 'a2'], C: ['b1'] })],
    ['its letter gone', scheme({ B: ['b1'], C: ['a1', 'a2'] })],
    ['it removed', scheme({ B: ['b1'] })],
    ['one of its aspects in another', scheme({ A: ['a1'], B: ['b1', 'a2'] })],
    ['an aspect of another in it', scheme({ A: ['a1', 'a2', 'b1'] })],
    ['all of it new', scheme({ A: ['a3'], B: ['b1'] })],
  ])('%s is refused', (_what, after) => {
    // Two works, one of them twice.
    const penalties = [voided('A'), voided('A', 'p2', 'W2'), voided('A', 'p3')]
    expect(voidModuleReasons({ before, after, penalties })).toEqual([
      { code: 'scheme.void_module_changed', params: { module: 'A', count: 2 } },
    ])
  })

  it('everything may change once the penalty is revoked', () => {
    const revoked = { ...voided('A', 'p2'), kind: 'revoke', module: null, revokes: 'p1' } as const
    const after = scheme({ A: ['b1'], B: ['a1', 'a2'] })
    expect(voidModuleReasons({ before, after, penalties: [voided('A'), revoked] })).toEqual([])
  })
})

it('a void part is all its criteria together', () => {
  const parts = scheme({ 'A@P': ['a1'], 'B@P': ['b1'], 'C@T': ['c1'] })
  const inside = scheme({ 'A@P': ['b1'], 'B@P': ['a1'], 'C@T': ['c1'] })
  const across = scheme({ 'A@P': ['a1'], 'B@T': ['b1'], 'C@T': ['c1'] })
  const reasons = [inside, across].map((after) => voidModuleReasons({ before: parts, after, penalties: [voided('P')] }))
  expect(reasons.map((own) => own.length)).toEqual([0, 1])
})
