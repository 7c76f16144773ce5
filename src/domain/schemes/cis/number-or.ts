import type { Cell } from './cells'

/** Sections are numbers in real files; any other id stays a text. */
export function numberOr(id: string): Cell {
  return /^(0|[1-9]\d{0,8})$/.test(id) ? Number(id) : id
}
