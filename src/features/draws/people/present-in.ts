import type { ChainData } from '#contract/draws'
import type { DrawKind } from '#domain/draws/draw'

/** Who has the part now, by name. */
export function presentIn({ links, supervisor }: ChainData, part: DrawKind | 'supervisor'): string | null {
  if (part === 'supervisor') return supervisor
  return links.find(({ kind }) => kind === part)?.holder ?? null
}
