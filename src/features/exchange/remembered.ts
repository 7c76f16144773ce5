import { wordKey } from '#domain/exchange/words'
import type { OpenTable, Remembered } from './import-state'
import { fieldList, type Field, type TableKind } from './table-kinds'

const keyOf = (kind: TableKind) => `saiheng.exchange.${kind}`

/** What somebody decided about headings before, on this device. */
export function rememberedColumns(kind: TableKind): Remembered {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(keyOf(kind)) ?? '{}')
    if (typeof saved !== 'object' || saved === null) return new Map()
    const known: readonly unknown[] = fieldList(kind).fields
    const entries = Object.entries(saved).filter(([, field]) => field === null || known.includes(field))
    return new Map(entries as [string, Field | null][])
  } catch {
    return new Map()
  }
}

/** Keeps what each heading of the table was taken for; headings that are left out stay left out. */
export function rememberColumns(kind: TableKind, { head }: OpenTable): void {
  const fields = new Map(Object.entries(head.mapping).map(([field, column]) => [column, field]))
  const decided = new Map<string, string | null>()
  for (const [column, heading] of head.headings.entries()) {
    const key = wordKey(heading)
    if (key !== '') decided.set(key, fields.get(column) ?? decided.get(key) ?? null)
  }
  const before = rememberedColumns(kind)
  try {
    localStorage.setItem(keyOf(kind), JSON.stringify(Object.fromEntries([...before, ...decided])))
  } catch {
    // A device that keeps nothing asks again next time.
  }
}
