import { plainOf, textOf } from '../schemes/cis/cells'

/** A cell of an imported table; days of a workbook are already written `YYYY-MM-DD`. */
export type TableCell = string | number | boolean | null

/** Text as written, without the spaces and invisible marks around it; names keep their full-width punctuation. */
export function nameIn(cell: TableCell | undefined): string {
  return textOf(cell).replaceAll(/\s+/g, ' ')
}

/** Text of a code, word or number with full-width characters made plain: `"Ｖ－01 "` is `"V-01"`. */
export function plainIn(cell: TableCell | undefined): string {
  return plainOf(cell).replaceAll(/\s+/g, ' ')
}

/**
 * The parts of a cell that lists names: by lines, else by semicolons, else by 、.
 * A separator at the end makes a list of one name that contains a weaker separator itself.
 */
export function listIn(cell: TableCell | undefined): string[] {
  const text = textOf(cell)
  const separator = text.includes('\n') ? /\n+/ : /[;；]/.test(text) ? /[;；]/ : /、/
  return text
    .split(separator)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
}

/** A list of names as one cell that `listIn` reads back. */
export function listCell(names: readonly string[], between: '、' | '；' = '、'): string {
  const stronger = names.some((name) => name.includes('、')) ? '；' : between
  const text = names.join(stronger)
  return names.length === 1 && stronger === '；' && text.includes('、') ? `${text}；` : text
}

/** Values that belong to the events one by one, between semicolons; an empty one says nothing of its event. */
export function valuesPerEvent(cell: TableCell | undefined): string[] {
  const parts = nameIn(cell)
    .split(/[;；]/)
    .map((part) => part.trim())
  if (parts.length > 1 && parts.at(-1) === '') parts.pop()
  return parts
}

/** The whole number of a cell that may carry its unit, such as `"４０个"`; null when it holds none. */
export function countIn(cell: TableCell | undefined): number | null {
  const [, digits] = /^(\d{1,6})(?:\.0+)?\s*(?:个|台|天|日|工位|个工位)?$/.exec(plainIn(cell)) ?? []
  return digits === undefined ? null : Number(digits)
}
