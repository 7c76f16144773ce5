import type { Direction } from './layout'

/** What a key means on the board, by itself; whether it can be done now is the board's to know. */
export type Command =
  | { readonly do: 'go'; readonly to: Direction; readonly extend: boolean }
  | { readonly do: 'open' | 'pickUp' | 'putOnDate' | 'toggle' | 'selectRow' | 'unselect' | 'lock' | 'unschedule' }
  | { readonly do: 'undo' | 'redo' | 'zoomIn' | 'zoomOut' | 'help' }
  | { readonly do: 'resize'; readonly edge: 'start' | 'end'; readonly days: number }

/** While something is held. */
export type MovingCommand =
  | { readonly do: 'shift'; readonly days: number }
  | { readonly do: 'venue'; readonly rows: number }
  | { readonly do: 'drop' | 'cancel' }

export interface Key {
  readonly key: string
  readonly code?: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

const plainKeys: Readonly<Record<string, Command>> = {
  Enter: { do: 'open' },
  ' ': { do: 'pickUp' },
  m: { do: 'pickUp' },
  d: { do: 'putOnDate' },
  x: { do: 'toggle' },
  l: { do: 'lock' },
  Delete: { do: 'unschedule' },
  Escape: { do: 'unselect' },
  '+': { do: 'zoomIn' },
  '=': { do: 'zoomIn' },
  '-': { do: 'zoomOut' },
  '?': { do: 'help' },
  '[': { do: 'resize', edge: 'end', days: -1 },
  ']': { do: 'resize', edge: 'end', days: 1 },
  '{': { do: 'resize', edge: 'start', days: -1 },
  '}': { do: 'resize', edge: 'start', days: 1 },
}

export function commandOf(key: Key): Command | null {
  const name = key.key.length === 1 ? key.key.toLowerCase() : key.key
  if (key.ctrlKey || key.metaKey) {
    if (name === 'a') return { do: 'selectRow' }
    if (name === 'y' || (name === 'z' && key.shiftKey)) return { do: 'redo' }
    return name === 'z' ? { do: 'undo' } : null
  }
  if (key.altKey) return null
  const to = directions[name]
  if (to !== undefined) return { do: 'go', to, extend: key.shiftKey }
  return plainKeys[name] ?? null
}

export function movingCommandOf(key: Key): MovingCommand | null {
  if (key.ctrlKey || key.metaKey) return null
  switch (key.key) {
    case 'ArrowLeft':
      return { do: 'shift', days: key.shiftKey ? -7 : -1 }
    case 'ArrowRight':
      return { do: 'shift', days: key.shiftKey ? 7 : 1 }
    case 'PageUp':
      return { do: 'shift', days: -28 }
    case 'PageDown':
      return { do: 'shift', days: 28 }
    case 'ArrowUp':
      return { do: 'venue', rows: -1 }
    case 'ArrowDown':
      return { do: 'venue', rows: 1 }
    case 'Enter':
    case ' ':
      return { do: 'drop' }
    case 'Escape':
      return { do: 'cancel' }
    default:
      return null
  }
}
