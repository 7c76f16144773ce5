import type { Query } from '@tanstack/react-query'

/** What a hall asks for: who I am, my sheets, and each of them. */
export type KeptPath = 'session.get' | 'marking.sheets' | 'marking.sheet'

const keptPaths: readonly string[] = ['session.get', 'marking.sheets', 'marking.sheet'] satisfies KeptPath[]

/** Which of them a query is; null for all others. */
export function keptPath({ queryKey }: Pick<Query, 'queryKey'>): KeptPath | null {
  const [path] = queryKey
  const name = Array.isArray(path) ? path.join('.') : ''
  return keptPaths.includes(name) ? (name as KeptPath) : null
}

export function isKept(query: Pick<Query, 'queryKey'>): boolean {
  return keptPath(query) !== null
}
