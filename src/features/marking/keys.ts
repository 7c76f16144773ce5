import type { AspectRule } from '#domain/marking/aspect-rule'
import type { SheetAction } from './sheet-machine'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey?: boolean
  readonly metaKey?: boolean
  readonly altKey?: boolean
  /** The key is held down and the browser presses it again. */
  readonly repeat?: boolean
}

export type SheetPanel = 'keys' | 'jump' | 'comment' | 'flag' | 'move'

/** What a key does on a sheet; `type` begins a value in the field of the cell. */
export type KeyCommand =
  | SheetAction
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'open'; readonly panel: SheetPanel }
  | { readonly type: 'unsure' }
  | { readonly type: 'turn' }

const fixed: Readonly<Record<string, KeyCommand>> = {
  ArrowUp: { type: 'step', direction: 'up' },
  ArrowDown: { type: 'step', direction: 'down' },
  ArrowLeft: { type: 'step', direction: 'left' },
  ArrowRight: { type: 'step', direction: 'right' },
  Home: { type: 'end', end: 'first' },
  End: { type: 'end', end: 'last' },
  Backspace: { type: 'undo' },
  Enter: { type: 'next' },
  Escape: { type: 'cancel' },
  '?': { type: 'open', panel: 'keys' },
  '？': { type: 'open', panel: 'keys' },
  '/': { type: 'open', panel: 'jump' },
  '、': { type: 'open', panel: 'jump' },
  g: { type: 'open', panel: 'jump' },
  c: { type: 'open', panel: 'comment' },
  f: { type: 'open', panel: 'flag' },
  m: { type: 'open', panel: 'move' },
  u: { type: 'unsure' },
  v: { type: 'turn' },
}

/**
 * The command of a key pressed outside of any field, where `draft` is typed already; null for keys that are none of
 * ours. A key that is held down enters, takes back and opens once: only steps and erasing what is typed go on.
 */
export function commandOf(press: KeyPress, rule: AspectRule, draft = ''): KeyCommand | null {
  const command = pressed(press, rule, draft)
  return press.repeat === true && command?.type !== 'step' && command?.type !== 'draft' ? null : command
}

function pressed({ key, ctrlKey, metaKey, altKey }: KeyPress, rule: AspectRule, draft: string): KeyCommand | null {
  const takesBack = (ctrlKey === true || metaKey === true) && key.toLowerCase() === 'z'
  if (takesBack) return draft === '' ? { type: 'undo' } : { type: 'draft', text: '' }
  if (ctrlKey === true || metaKey === true || altKey === true) return null
  if (key === 'Backspace' && draft !== '') return { type: 'draft', text: draft.slice(0, -1) }
  return fixed[key] ?? fixed[key.toLowerCase()] ?? valueCommand(key, rule)
}

/** Keys that move within a number that is being typed stay with the field. */
const ofTheField = new Set(['Home', 'End', 'ArrowLeft', 'ArrowRight', 'Backspace'])

/** The command of a key pressed in a value field: digits are typed, everything else is as outside of it. */
export function fieldCommand(press: KeyPress, rule: AspectRule, draft: string): KeyCommand | null {
  if (draft !== '' && ofTheField.has(press.key)) return null
  const command = commandOf(press, rule, draft)
  return command === null || command.type === 'type' || command.type === 'enter' ? null : command
}

/** Whether one key is a whole value here, so that entering it needs no further key. */
export function takesOneKey(rule: AspectRule): boolean {
  if (rule.type === 'judgement') return true
  if (rule.type !== 'measurement') return false
  switch (rule.calculation.type) {
    case 'PASS_FAIL':
      return true
    case 'NUMBER_COMPLETED':
      return rule.calculation.possible <= 9
    case 'CHOICE':
      return rule.calculation.deductions.length <= 9
    default:
      return false
  }
}

function valueCommand(key: string, rule: AspectRule): KeyCommand | null {
  const letter = key.toLowerCase()
  if (rule.type === 'measurement' && rule.calculation.type === 'PASS_FAIL') {
    if (letter === 'y') return { type: 'enter', value: '1' }
    if (letter === 'n') return { type: 'enter', value: '0' }
  }
  if (!/^[\d.-]$/.test(key)) return null
  if (!takesOneKey(rule)) return { type: 'type', text: key }
  return /^\d$/.test(key) ? { type: 'enter', value: key } : null
}
