import type { TFunction } from 'i18next'
import { linkLetter, type DrawKind } from '#domain/draws/draw'

/** `A 环 参赛编号`, and for a module its code beside it. */
export function linkName(
  t: TFunction<readonly ['draws', ...string[]]>,
  { kind, module }: { readonly kind: DrawKind; readonly module: string | null },
): string {
  const words = { letter: linkLetter(kind), what: t(`kind.${kind}`) }
  return module === null ? t('linkName', words) : t('moduleLinkName', { ...words, module })
}
