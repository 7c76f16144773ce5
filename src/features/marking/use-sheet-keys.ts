import { useEffect, useEffectEvent } from 'react'
import { commandOf } from './keys'
import type { SheetDesk } from './use-sheet'

/** The keys of a sheet, wherever the focus is, except in a field or a dialog. */
export function useSheetKeys(desk: SheetDesk): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { current, state, panel } = desk
    if (event.defaultPrevented || current === undefined || state.ask !== null || panel !== null) return
    if (isModalOpen() || isTypedInto(event)) return
    const command = commandOf(event, current.rule, state.draft)
    if (command === null || (event.key === 'Enter' && isControl(event.target))) return
    event.preventDefault()
    desk.command(command)
  })

  useEffect(() => {
    let pressedIn: EventTarget | null = null
    const before = (event: KeyboardEvent) => {
      if (!event.repeat) pressedIn = event.target
      else if (isStray(event, pressedIn)) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', before, { capture: true })
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', before, { capture: true })
      window.removeEventListener('keydown', listen)
    }
  }, [])
}

/** A key held down belongs to where it was pressed: it types nothing into the next cell's field or a dialog. */
function isStray({ key, target }: KeyboardEvent, pressedIn: EventTarget | null): boolean {
  if (key.startsWith('Arrow')) return false
  return target !== pressedIn || (key === 'Enter' && isControl(target))
}

/** Whatever lies over the sheet, of the sheet or not: nothing behind it is entered or taken back. */
function isModalOpen(): boolean {
  return document.querySelector('[role=dialog][aria-modal=true]') !== null
}

/** A list or a switch that one has chosen from may keep the focus; digits are marks all the same. */
function isTypedInto({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('[role=dialog] *') || target.isContentEditable) return true
  if (target.matches('input[type=radio]')) return key.startsWith('Arrow') || key === ' '
  return target.matches(/^\d$/.test(key) ? 'input, textarea' : 'input, textarea, select')
}

/** Enter on a focused button presses that button. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, a, summary')
}
