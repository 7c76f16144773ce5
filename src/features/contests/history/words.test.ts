import { describe, expect, it } from 'vitest'
import { auditActions, auditFields } from '#contract/audit-actions'
import { approvalKinds } from '#domain/approvals/approval'
import { drawKinds } from '#domain/draws/draw'
import { noteKinds } from '#domain/marking/mark-note'
import { penaltyKinds } from '#domain/marking/penalty'
import en from './locale/en.json'
import zh from './locale/zh-CN.json'

/** The sentence at a dotted key, as the screen looks it up. */
function wordAt(words: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], words)
}

describe.each([
  ['Chinese', zh],
  ['English', en],
])('in %s the history has words', (_language, words) => {
  it.each(auditActions)('for the act %s', (action) => {
    expect(wordAt(words.action, action)).toEqual(expect.any(String))
  })

  it.each(auditFields)('for the fact %s', (field) => {
    expect(wordAt(words.field, field)).toEqual(expect.any(String))
  })

  it.each([...approvalKinds, ...drawKinds, ...penaltyKinds, 'supervisor'])('for the kind %s', (kind) => {
    expect(wordAt(words.value.kind, kind)).toEqual(expect.any(String))
  })

  it.each(noteKinds)('for the note %s', (kind) => {
    expect(wordAt(words.value.noteKind, kind)).toEqual(expect.any(String))
  })
})
