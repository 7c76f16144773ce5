import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AspectData, SheetData } from '#contract/marking'
import type { NoteKind } from '#domain/marking/mark-note'
import type { Board } from './board'
import { myOpenNote } from './cell-notes'
import type { CellView } from './cells'
import type { KeyCommand, SheetPanel } from './keys'
import { normalTyped } from './live-mark'
import type { MarkDraft } from './mark-attempt'
import { newMarkId } from './new-mark-id'
import type { Outbox } from './outbox'
import type { DeviceOutbox } from './outbox-device'
import type { OutboxStore } from './outbox-store'
import { advance, begin, onBoard, type SheetAction, type SheetState } from './sheet-machine'
import { cellOf, type SheetModel } from './sheet-model'
import { useClaim, type ClaimDesk } from './use-claim'
import { useModel } from './use-model'
import { useOutbox } from './use-outbox'
import { rememberedWay, rememberWay } from './way-memory'

/** Everything the parts of a sheet show and do. */
export interface SheetDesk {
  readonly sheet: SheetData
  readonly board: Board
  readonly model: SheetModel
  readonly state: SheetState
  readonly current: CellView | undefined
  readonly aspect: AspectData | undefined
  readonly outbox: Outbox
  readonly store: OutboxStore
  /** Whether this device keeps unsent marks over a reload. */
  readonly kept: boolean
  readonly claim: ClaimDesk
  readonly readOnly: boolean
  /** Whether comments, doubts and calls may be written: also about values that a colleague has signed. */
  readonly mayNote: boolean
  readonly panel: SheetPanel | null
  readonly open: (panel: SheetPanel | null) => void
  readonly act: (action: SheetAction) => void
  /** What a key or a button asks for. */
  readonly command: (command: KeyCommand) => void
  readonly note: (kind: NoteKind, text: string, supersedes?: readonly string[]) => void
}

export interface UseSheetOptions {
  readonly sheet: SheetData
  readonly device: DeviceOutbox
  /** Something was entered just now. */
  readonly touch: () => void
}

const changing: ReadonlySet<SheetAction['type']> = new Set(['enter', 'undo', 'draft', 'relocate', 'reason'])

export function useSheet({ sheet, device, touch }: UseSheetOptions): SheetDesk {
  const { t } = useTranslation('marking')
  const { outbox, store, kept } = useOutbox(sheet, device)
  const board = useMemo(
    () => ({ aspects: sheet.aspects.map(({ id }) => id), works: sheet.works }),
    [sheet.aspects, sheet.works],
  )
  const model = useModel(sheet, outbox)
  const [last, setState] = useState(() => begin(board, model, rememberedWay()))
  const state = onBoard(last, board, model)
  if (state !== last) setState(state)
  const [panel, open] = useState<SheetPanel | null>(null)
  const closed = sheet.signed || sheet.signedByMe || !sheet.can.includes('sheet.enter')
  const claim = useClaim(sheet, !closed)
  const readOnly = closed || claim.heldBack
  const mayNote = !sheet.signed && !sheet.signedByMe && sheet.can.includes('sheet.sign')
  const current = cellOf(model, state.cursor)
  const aspect = sheet.aspects.find(({ id }) => id === state.cursor.aspectId)

  function act(action: SheetAction): void {
    if (readOnly && changing.has(action.type)) return
    const context = { board, model, signed: readOnly, undoReason: t('undo.reason') }
    const { state: next, drafts, done } = advance(state, action, context)
    setState(next)
    if (action.type === 'way') rememberWay(action.way)
    if (drafts.length > 0) record(drafts)
    if (done !== undefined) store.letGo(done)
  }

  function record(drafts: readonly MarkDraft[]): void {
    touch()
    const enteredAt = new Date().toISOString()
    store.put(...drafts.map((draft) => ({ kind: 'mark' as const, id: newMarkId(), enteredAt, ...draft })))
  }

  function note(kind: NoteKind, text: string, supersedes: readonly string[] = []): void {
    if (!mayNote) return
    touch()
    const enteredAt = new Date().toISOString()
    store.put({ kind: 'note', id: newMarkId(), ...state.cursor, note: kind, text, supersedes, enteredAt })
  }

  function mayOpen(asked: SheetPanel): boolean {
    if (asked === 'comment' || asked === 'flag') return mayNote && !claim.heldBack
    return asked !== 'move' || !readOnly
  }

  function command(asked: KeyCommand): void {
    switch (asked.type) {
      case 'open':
        if (mayOpen(asked.panel)) open(asked.panel)
        return
      case 'unsure': {
        const mine = current === undefined ? null : myOpenNote(current, 'unsure')
        if (mine === null) note('unsure', '')
        else note('clear', '', [mine.id])
        return
      }
      case 'turn':
        return act({ type: 'way', way: state.way === 'work' ? 'aspect' : 'work' })
      case 'next': {
        const typed = normalTyped(state.draft)
        return act(typed === '' ? asked : { type: 'enter', value: typed })
      }
      case 'type':
        return act({ type: 'draft', text: state.draft + asked.text })
      default:
        return act(asked)
    }
  }

  return {
    sheet,
    board,
    model,
    state,
    current,
    aspect,
    outbox,
    store,
    kept,
    claim,
    readOnly,
    mayNote,
    panel,
    open,
    act: useLatest(act),
    command: useLatest(command),
    note: useLatest(note),
  }
}

/** A function that stays the same and does what the newest one does, so that rows that did not change stay as they are. */
function useLatest<Parts extends readonly unknown[]>(act: (...parts: Parts) => void): (...parts: Parts) => void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...parts: Parts) => latest.current(...parts), [])
}
