import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetData } from '#contract/marking'
import type { Board } from './board'
import { cellViews, type CellView, type CellViews } from './cells'
import { keyOf, mySeat } from './facts'
import { commandOf } from './keys'
import { newMarkId } from './new-mark-id'
import type { Outbox } from './outbox'
import type { OutboxStore } from './outbox-store'
import { advance, begin, type SheetAction, type SheetState } from './sheet-machine'
import { useOutbox } from './use-outbox'
import { rememberedWay, rememberWay } from './way-memory'

/** Everything the parts of a sheet show and do. */
export interface SheetDesk {
  readonly sheet: SheetData
  readonly board: Board
  readonly cells: CellViews
  readonly state: SheetState
  readonly current: CellView | undefined
  readonly outbox: Outbox
  readonly store: OutboxStore
  /** Whether this device keeps unsent marks over a reload. */
  readonly kept: boolean
  readonly readOnly: boolean
  readonly keysShown: boolean
  readonly showKeys: (shown: boolean) => void
  readonly act: (action: SheetAction) => void
}

export function useSheet(sheet: SheetData): SheetDesk {
  const { t } = useTranslation('marking')
  const { outbox, store, kept } = useOutbox(sheet)
  const board = useMemo(
    () => ({ aspects: sheet.aspects.map(({ id }) => id), works: sheet.works }),
    [sheet.aspects, sheet.works],
  )
  const cells = useMemo(() => cellViews(sheet, outbox), [sheet, outbox])
  const [state, setState] = useState(() => begin(board, cells, rememberedWay()))
  const [keysShown, showKeys] = useState(false)
  const readOnly = sheet.signed || sheet.signedByMe || !sheet.can.includes('sheet.enter')
  const current = cells.get(keyOf(state.cursor))

  function act(action: SheetAction): void {
    if (readOnly && (action.type === 'enter' || action.type === 'undo' || action.type === 'draft')) return
    const context = { board, cells, seat: mySeat(sheet), signed: readOnly, undoReason: t('undo.reason') }
    const { state: next, entry } = advance(state, action, context)
    setState(next)
    if (action.type === 'way') rememberWay(action.way)
    if (entry === null) return
    const { cell, ...value } = entry
    store.put({ ...cell, ...value, markId: newMarkId(), enteredAt: new Date().toISOString() })
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || current === undefined || isTypedInto(event.target) || state.ask !== null || keysShown)
      return
    const command = commandOf(event, current.rule)
    if (command === null || (event.key === 'Enter' && isControl(event.target))) return
    event.preventDefault()
    if (command.type === 'keys') showKeys(true)
    else if (command.type === 'turn') act({ type: 'way', way: state.way === 'work' ? 'aspect' : 'work' })
    else if (command.type === 'type') act({ type: 'draft', text: state.draft + command.text })
    else act(command)
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return { sheet, board, cells, state, current, outbox, store, kept, readOnly, keysShown, showKeys, act }
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
