import { describe, expect, it } from 'vitest'
import type { AspectRule } from '#domain/marking/aspect-rule'
import type { AspectId } from '#domain/ids'
import type { Calculation } from '#domain/marking/measurement'
import { commandOf, fieldCommand, takesOneKey } from './keys'

const aspectId = 'a1' as AspectId
const judgement: AspectRule = { type: 'judgement', aspectId, maxMark: '1.00', judges: [] }
const measured = (calculation: Calculation): AspectRule => ({
  type: 'measurement',
  aspectId,
  maxMark: '1.00',
  calculation,
})

describe('keys on a sheet', () => {
  it.each([
    ['2', judgement, { type: 'enter', value: '2' }],
    ['7', judgement, { type: 'enter', value: '7' }],
    ['y', measured({ type: 'PASS_FAIL' }), { type: 'enter', value: '1' }],
    ['0', measured({ type: 'PASS_FAIL' }), { type: 'enter', value: '0' }],
    ['3', measured({ type: 'NUMBER_COMPLETED', possible: 5 }), { type: 'enter', value: '3' }],
    ['3', measured({ type: 'NUMBER_COMPLETED', possible: 12 }), { type: 'type', text: '3' }],
    ['.', measured({ type: 'MANUAL' }), { type: 'type', text: '.' }],
    ['.', judgement, null],
    ['ArrowDown', judgement, { type: 'step', direction: 'down' }],
    ['Backspace', judgement, { type: 'undo' }],
    ['?', judgement, { type: 'open', panel: 'keys' }],
    ['/', judgement, { type: 'open', panel: 'jump' }],
    ['G', judgement, { type: 'open', panel: 'jump' }],
    ['c', judgement, { type: 'open', panel: 'comment' }],
    ['m', judgement, { type: 'open', panel: 'move' }],
    ['u', judgement, { type: 'unsure' }],
    ['Home', judgement, { type: 'end', end: 'first' }],
    ['a', judgement, null],
  ] as const)('%s', (key, rule, expected) => {
    expect(commandOf({ key }, rule)).toEqual(expected)
  })

  it.each(['2', 'Backspace', 'Enter', 'u', 'c', 'g', 'Escape', 'v'])(
    '%s does once what it does while it is held',
    (key) => {
      expect(commandOf({ key }, judgement)).not.toBeNull()
      expect(commandOf({ key, repeat: true }, judgement)).toBeNull()
    },
  )

  it('held arrows go on from cell to cell, a held Ctrl+Z takes back once', () => {
    expect(commandOf({ key: 'ArrowDown', repeat: true }, judgement)).toEqual({ type: 'step', direction: 'down' })
    expect(commandOf({ key: 'z', ctrlKey: true, repeat: true }, judgement)).toBeNull()
  })

  it('Backspace erases what is typed, wherever the focus is, and takes back nothing until it is pressed anew', () => {
    const rule = measured({ type: 'MANUAL' })
    expect(commandOf({ key: 'Backspace' }, rule, '12')).toEqual({ type: 'draft', text: '1' })
    expect(commandOf({ key: 'Backspace', repeat: true }, rule, '1')).toEqual({ type: 'draft', text: '' })
    expect(commandOf({ key: 'Backspace', repeat: true }, rule, '')).toBeNull()
    expect(fieldCommand({ key: 'Backspace', repeat: true }, rule, '')).toBeNull()
    expect(commandOf({ key: 'Backspace' }, rule, '')).toEqual({ type: 'undo' })
  })

  it('Ctrl+Z drops what is typed before it takes back a mark', () => {
    const rule = measured({ type: 'MANUAL' })
    const press = { key: 'z', ctrlKey: true }
    for (const command of [commandOf, fieldCommand]) {
      expect(command(press, rule, '12')).toEqual({ type: 'draft', text: '' })
      expect(command(press, rule, '')).toEqual({ type: 'undo' })
    }
  })

  it('leaves the browser its own shortcuts', () => {
    expect(commandOf({ key: '1', ctrlKey: true }, judgement)).toBeNull()
    expect(commandOf({ key: 'z', metaKey: true }, judgement)).toEqual({ type: 'undo' })
  })

  it.each([
    ['Backspace', '', { type: 'undo' }],
    ['Backspace', '5', null],
    ['ArrowLeft', '5', null],
    ['ArrowDown', '5', { type: 'step', direction: 'down' }],
    ['u', '5', { type: 'unsure' }],
    ['5', '', null],
    ['.', '5', null],
  ] as const)('%s in a field that holds %j', (key, draft, expected) => {
    expect(fieldCommand({ key }, measured({ type: 'MANUAL' }), draft)).toEqual(expected)
  })

  it('a choice of more than nine options needs a field', () => {
    const deductions = Array.from({ length: 10 }, () => '0.1')
    expect(takesOneKey(measured({ type: 'CHOICE', deductionType: 'UNIT', deductions }))).toBe(false)
  })
})
