import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { readQuery, writeQuery, type CatalogueQuery } from './query'

const settleMs = 200

/**
 * The catalogue's query, answered at once and written to the address as soon as the typing rests:
 * navigating on every key press would cost more than filtering.
 */
export function useCatalogueQuery() {
  const [params, setParams] = useSearchParams()
  const address = params.toString()
  const written = useRef(address)
  const [query, setQuery] = useState(() => readQuery(params))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (address === written.current) return
    clearTimeout(timer.current)
    written.current = address
    setQuery(readQuery(new URLSearchParams(address)))
  }, [address])

  useEffect(() => () => clearTimeout(timer.current), [])

  function change(next: CatalogueQuery) {
    setQuery(next)
    clearTimeout(timer.current)
    const write = () => {
      const after = writeQuery(next)
      written.current = after.toString()
      setParams(after, { replace: true, preventScrollReset: true })
    }
    if (next.search === query.search) write()
    else timer.current = setTimeout(write, settleMs)
  }

  return { query, change }
}
