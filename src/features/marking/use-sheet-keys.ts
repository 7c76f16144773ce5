import { useEffect, useEffectEvent } from 'react'
import { commandOf } from './keys'
import type { SheetDesk } from './use-sheet'

/** The keys of a sheet, wherever the focus is, except in a field or a dialog. */
export function useSheetKeys(desk: SheetDesk): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { current, state, panel } = desk
    if (event.defaultPrevented || current === undefined || state.ask !== null || panel !== null) return
    if (isTypedInto(event.target)) return
    const command = commandOf(event, current.rule)
    if (command === null || (event.key === 'Enter' && isControl(event.target))) return
    event.preventDefault()
    desk.command(command)
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role=dialog] *'))
  )
}

/** Enter on a focused button presses that button. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, a, summary')
}
