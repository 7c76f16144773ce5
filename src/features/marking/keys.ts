import type { AspectRule } from '#domain/marking/aspect-mark'
import type { SheetAction } from './sheet-machine'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey?: boolean
  readonly metaKey?: boolean
  readonly altKey?: boolean
}

/** What a key does on a sheet; `type` begins a value in the field of the cell. */
export type KeyCommand =
  | SheetAction
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'keys' }
  | { readonly type: 'turn' }

const arrows: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The command of a key pressed outside of any field; null for keys that are none of ours. */
export function commandOf({ key, ctrlKey, metaKey, altKey }: KeyPress, rule: AspectRule): KeyCommand | null {
  if ((ctrlKey === true || metaKey === true) && key.toLowerCase() === 'z') return { type: 'undo' }
  if (ctrlKey === true || metaKey === true || altKey === true) return null
  const direction = arrows[key]
  if (direction !== undefined) return { type: 'move', direction }
  if (key === 'Backspace') return { type: 'undo' }
  if (key === 'Enter') return { type: 'next' }
  if (key === 'Escape') return { type: 'cancel' }
  if (key === '?' || key === '？') return { type: 'keys' }
  if (key.toLowerCase() === 'v') return { type: 'turn' }
  return valueCommand(key, rule)
}

/** Whether one key is a whole value here, so that entering it needs no further key. */
export function takesOneKey(rule: AspectRule): boolean {
  if (rule.type === 'judgement') return true
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
