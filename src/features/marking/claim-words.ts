import type { TFunction } from 'i18next'

/** 刚刚 · 3 分钟前 · 2 小时前 */
export function sinceWords(t: TFunction<'marking'>, minutes: number): string {
  if (minutes === 0) return t('claim.justNow')
  return minutes < 120 ? t('claim.minutes', { n: minutes }) : t('claim.hours', { n: Math.floor(minutes / 60) })
}
