import { describe, expect, it } from 'vitest'
import type { DeskData } from '#contract/marking-desk'
import { nextStep, openCounts, waitingForChief } from './desk-state'

type Form = DeskData['forms'][number]

const none = { expected: 10, entered: 10, spreads: 0, conflicts: 0, unusable: 0, flags: 0 }

function form(progress: Partial<Form['progress']> = {}, other: Partial<Form> = {}): Form {
  return {
    formId: 'f',
    code: 'A1',
    name: '',
    module: 'A',
    day: '1',
    type: 'measurement',
    progress: { ...none, ...progress },
    rescored: 0,
    held: 0,
    claim: null,
    judges: [],
    signed: true,
    ...other,
  }
}

const event = { id: 'e', name: '', markingState: 'marking' as const, version: 1 }

describe('what is open in an event', () => {
  it('is added up over its forms', () => {
    const forms = [
      form({ entered: 7, unusable: 1, flags: 1 }),
      form({ spreads: 2, conflicts: 1 }, { signed: false, held: 3 }),
    ]
    const counts = openCounts({ forms, heldElsewhere: 1 })
    expect(counts).toEqual({ missing: 2, unusable: 1, spreads: 2, conflicts: 1, flags: 1, held: 4, unsigned: 1 })
    expect(waitingForChief(counts)).toBe(6)
  })
})

describe('the next step', () => {
  it.each([
    ['sign', [form()], ['event.sign', 'event.settleMarks'], 'marking'],
    ['attend', [form({ flags: 1 })], ['event.settleMarks'], 'marking'],
    ['none', [form({ entered: 3 })], ['event.settleMarks'], 'marking'],
    ['none', [form({ flags: 1 })], [], 'marking'],
    ['results', [form()], ['results.publish'], 'signed'],
    ['results', [form()], [], 'published'],
  ] as const)('is %s', (step, forms, can, markingState) => {
    const desk = { event: { ...event, markingState }, forms: [...forms], heldElsewhere: 0, can: [...can] }
    expect(nextStep(desk)).toBe(step)
  })
})
