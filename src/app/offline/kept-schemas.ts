import { sheetSchema, sheetsSchema } from '#contract/marking'
import { sessionSchema } from '#contract/session'
import type { KeptPath } from './kept-queries'

const schemas = { 'session.get': sessionSchema, 'marking.sheets': sheetsSchema, 'marking.sheet': sheetSchema }

/** An answer to an app of another contract, as this one knows such answers; undefined where it cannot be one. */
export function readAsToday(path: KeptPath, answer: unknown): unknown {
  const parsed = schemas[path].safeParse(answer)
  return parsed.success ? parsed.data : undefined
}
