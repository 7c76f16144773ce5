import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { readQuery, writeQuery, type CatalogueQuery } from './query'

const settleMs = 200

export type ChangeQuery = (update: (query: CatalogueQuery) => CatalogueQuery) => void

/**
 * The catalogue's query, answered at once and written to the address as soon as the typing rests:
 * navigating on every key press would cost more than filtering.
 */
export function useCatalogueQuery(): { readonly query: CatalogueQuery; readonly change: ChangeQuery } {
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
      newest.current = next
      setQuery(next)
      clearTimeout(timer.current)
      const write = () => {
        const after = writeQuery(next)
        written.current = after.toString()
        setParams(after, { replace: true, preventScrollReset: true })
      }
      if (next.search === before.search) write()
      else timer.current = setTimeout(write, settleMs)
    },
    [setParams],
  )

  return { query, change }
}
