import { useEffect, useRef, type RefObject } from 'react'
import type { Focus } from './edit-scheme'
import { focusField, focusFirst, focusRow } from './row-keys'

interface Cursor {
  readonly focus: Focus | null
  /** The id of the node whose details are shown. */
  readonly shown: string
  readonly list: RefObject<HTMLElement | null>
  readonly pane: RefObject<HTMLElement | null>
}

/**
 * Takes the cursor where it is wanted: to a field of the row, else to that field in the details once they show the row,
 * else to the row's text; what is about the whole scheme has no row. Each wish is fulfilled once.
 */
export function useCursor({ focus, shown, list, pane }: Cursor): void {
  const done = useRef(0)
  useEffect(() => {
    if (focus === null || focus.turn === done.current) return
    const { id, field, turn } = focus
    const isThere =
      field === null
        ? focusRow(list.current, id)
        : focusField(list.current, id, field) || focusField(pane.current, id, field)
    if (!isThere && shown !== id) return
    if (!isThere && !focusRow(list.current, id)) focusFirst(pane.current)
    done.current = turn
  }, [focus, shown, list, pane])
}
