import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { readQuery, writeQuery, type BoardQuery } from './url-state'

const settleMs = 250

export type ChangeQuery = (update: (query: BoardQuery) => BoardQuery) => void

/** What the address says, answered at once; typing and scrolling are written to it once they rest. */
export function useBoardQuery(): { readonly query: BoardQuery; readonly change: ChangeQuery } {
  const [params, setParams] = useSearchParams()
  const address = params.toString()
  const written = useRef(address)
  const [query, setQuery] = useState(() => readQuery(params))
  const newest = useRef(query)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (address === written.current) return
    clearTimeout(timer.current)
    written.current = address
    newest.current = readQuery(new URLSearchParams(address))
    setQuery(newest.current)
  }, [address])

  useEffect(() => () => clearTimeout(timer.current), [])

  const change = useCallback<ChangeQuery>(
    (update) => {
      const before = newest.current
      const next = update(before)
      if (next === before) return
      newest.current = next
      setQuery(next)
      clearTimeout(timer.current)
      const write = () => {
        const after = writeQuery(next)
        written.current = after.toString()
        setParams(after, { replace: true, preventScrollReset: true })
      }
      if (next.search === before.search && next.from === before.from) write()
      else timer.current = setTimeout(write, settleMs)
    },
    [setParams],
  )

  return { query, change }
}
