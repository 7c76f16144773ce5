import type { MemberStandingData } from '#contract/worldskills'

export type WorldskillsMember = MemberStandingData

export const medals = ['gold', 'silver', 'bronze', 'medallion'] as const
export type Medal = (typeof medals)[number]

export function memberName(
  { name, nameEn }: { readonly name: string | null; readonly nameEn: string },
  language: string,
): string {
  return language === 'en' ? nameEn : (name ?? nameEn)
}
