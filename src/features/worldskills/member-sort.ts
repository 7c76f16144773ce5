import type { WorldskillsMember } from './member'

export const memberSortKeys = [
  'medalPoints',
  'averageMedalPoints',
  'totalPoints',
  'averagePoints',
  'gold',
  'silver',
  'bronze',
  'medallion',
  'entries',
] as const
export type MemberSortKey = (typeof memberSortKeys)[number]

/** Best first; equal ones keep the order they came in. */
export function sortMembers(
  members: readonly WorldskillsMember[],
  by: MemberSortKey,
  order: 'asc' | 'desc',
): readonly WorldskillsMember[] {
  const sign = order === 'asc' ? 1 : -1
  return members.toSorted((left, right) => sign * (Number(left[by]) - Number(right[by])))
}

/** What an address says; anything else is the usual order. */
export function readMemberSort(text: string | null): { readonly key: MemberSortKey; readonly order: 'asc' | 'desc' } {
  const [name, order] = (text ?? '').split('.')
  const key = memberSortKeys.find((one) => one === name) ?? 'medalPoints'
  return { key, order: order === 'asc' ? 'asc' : 'desc' }
}
