import type { Query } from '@tanstack/react-query'

/** What a hall asks for: who I am, my sheets, and each of them. */
const keptPaths: readonly string[] = ['session.get', 'marking.sheets', 'marking.sheet']

export function isKept({ queryKey }: Pick<Query, 'queryKey'>): boolean {
  const [path] = queryKey
  return Array.isArray(path) && keptPaths.includes(path.join('.'))
}
