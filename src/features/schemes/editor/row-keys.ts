import type { EditAction } from './edit-scheme'
import type { Field, NodeKind } from './edit-tree'

const below: Readonly<Record<string, NodeKind | undefined>> = { part: 'criterion', criterion: 'sub', sub: 'aspect' }

interface Keyed {
  readonly dispatch: (action: EditAction) => void
  readonly onDetail: () => void
}

/**
 * The keys of the rows. Enter goes to the next row, and makes one at the end of a list; Alt with an arrow moves the row,
 * Ctrl+D copies it, Ctrl+Delete (or Delete on its head) removes it, Ctrl+Enter adds one below, F2 opens its details.
 */
export function rowKeys(event: KeyboardEvent, { dispatch, onDetail }: Keyed): void {
  const field = event.target instanceof HTMLElement ? event.target : null
  const row = field?.closest<HTMLElement>('[data-row]') ?? null
  if (field === null || row === null || event.isComposing) return
  const id = row.dataset['row'] ?? ''
  const kind = row.dataset['kind'] as NodeKind
  const name = (field.dataset['field'] ?? 'handle') as Field | 'handle'
  const act = actFor()
  if (act === null) return
  event.preventDefault()
  act()

  function actFor(): (() => void) | null {
    const { key, altKey, shiftKey } = event
    const ctrl = event.ctrlKey || event.metaKey
    const own = name === 'handle' ? null : name
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      return () => dispatch({ type: 'move', id, by: key === 'ArrowUp' ? -1 : 1, field: own })
    }
    if (ctrl && key.toLowerCase() === 'd') return () => dispatch({ type: 'duplicate', id, field: own })
    if (key === 'Delete' && (ctrl || name === 'handle')) return () => dispatch({ type: 'remove', id })
    if (ctrl && key === 'Enter') return () => dispatch({ type: 'add', kind, at: id })
    if (key === 'F2') return onDetail
    if (ctrl || altKey) return null
    if (key === 'Enter') return name === 'handle' ? null : () => goOn(shiftKey)
    if (field instanceof HTMLSelectElement) return null
    if (key === 'ArrowDown' || key === 'ArrowUp') return () => void focusNext(key === 'ArrowUp')
    return null
  }

  function goOn(back: boolean): void {
    if (back) return void focusNext(true)
    const inner = below[kind]
    const isLast = row?.closest('li')?.nextElementSibling === null
    const isEmpty = row?.nextElementSibling?.childElementCount === 0
    const isText = name === 'description' || name === 'name'
    const typed = field instanceof HTMLInputElement && field.value.trim() !== ''
    if (isText && typed && inner !== undefined && isEmpty) return dispatch({ type: 'add', kind: inner, at: id })
    if (isText && typed && kind === 'aspect' && isLast) return dispatch({ type: 'add', kind, at: id })
    focusNext(false)
  }

  function focusNext(back: boolean): void {
    const list = row?.closest<HTMLElement>('[data-rows]')
    const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = row === null ? -1 : rows.indexOf(row)
    const others = back ? rows.slice(0, at).toReversed() : rows.slice(at + 1)
    for (const other of others) {
      const next = cellOf(other, name) ?? (name === 'description' || name === 'name' ? textOf(other) : null)
      if (next !== null) return void focusCell(next)
    }
  }
}

/** A text typed beside the scheme, such as the note on a change, has an undoing of its own. */
export function isBesideScheme(target: EventTarget | null): boolean {
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isText && target.dataset['field'] === undefined
}

/** Puts the cursor into that field of a row; answers whether the row has it and shows it. */
export function focusField(root: HTMLElement | null, id: string, field: string): boolean {
  const row = rowOf(root, id)
  const cell = row === null ? null : cellOf(row, field)
  return cell !== null && focusCell(cell)
}

/** Puts the cursor into the text of a row. */
export function focusRow(root: HTMLElement | null, id: string): boolean {
  const row = rowOf(root, id)
  const cell = row === null ? null : (textOf(row) ?? cellOf(row, 'handle'))
  return cell !== null && focusCell(cell)
}

/** Puts the cursor into the first field of the details. */
export function focusFirst(pane: HTMLElement | null): void {
  pane?.querySelector<HTMLElement>('textarea, input, select')?.focus()
}

/** A row of the list, or the details of one. */
function rowOf(root: HTMLElement | null, id: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-row="${id}"]`) ?? null
}

function cellOf(row: HTMLElement, field: string): HTMLElement | null {
  return row.querySelector<HTMLElement>(`[data-field="${field}"]`)
}

function textOf(row: HTMLElement): HTMLElement | null {
  return cellOf(row, 'description') ?? cellOf(row, 'name')
}

function focusCell(cell: HTMLElement): boolean {
  cell.focus()
  if (cell instanceof HTMLInputElement) cell.select()
  return document.activeElement === cell
}
