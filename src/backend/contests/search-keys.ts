import type { SearchKeys } from '#domain/contests/filter'

/** What a contest is found by besides its name; the dictionary is large and comes when the first name is saved. */
export async function searchKeysOf(name: string): Promise<SearchKeys> {
  const { pinyinKeysOf } = await import('./pinyin-keys')
  return pinyinKeysOf(name)
}
