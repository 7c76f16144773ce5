import type { TFunction } from 'i18next'
import type { Day } from '#domain/schedule/days'
import { clockText } from '#domain/schedule/day/clock-text'
import type { DayItem } from '#domain/schedule/day/programme'
import type { Projected } from '#domain/schedule/day/project-day'

/** 10月15日 星期二; Tue 15 Oct. */
export function dayInWords(day: Day, language: string): string {
  const date = new Date(`${day}T12:00:00+08:00`)
  const zone = { timeZone: 'Asia/Shanghai' } as const
  if (!language.startsWith('zh'))
    return new Intl.DateTimeFormat('en-GB', { ...zone, weekday: 'short', day: 'numeric', month: 'short' }).format(date)
  return new Intl.DateTimeFormat('zh-CN', { ...zone, month: 'long', day: 'numeric', weekday: 'long' }).format(date)
}

/** @example spanText(500, 590) // "08:20–09:50" */
export function spanText(start: number, end: number): string {
  return `${clockText(start)}–${clockText(end)}`
}

/** Why an item is not when it was planned, as a sentence; null when it is. */
export function causeInWords(t: TFunction<'day'>, { cause }: Projected, items: readonly DayItem[]): string | null {
  const title = 'itemId' in cause ? (items.find(({ id }) => id === cause.itemId)?.title ?? '') : ''
  switch (cause.kind) {
    case 'planned':
    case 'recorded':
      return null
    case 'waiting':
      return t('cause.waiting')
    case 'after':
      return t('cause.after', { title })
    case 'rest':
      return t('cause.rest', { title, n: cause.minutes })
  }
}

/** Later by 15 min, earlier by 5 min, on time. */
export function shiftInWords(t: TFunction<'day'>, shift: number): string {
  if (shift === 0) return t('shift.none')
  return shift > 0 ? t('shift.late', { n: shift }) : t('shift.early', { n: -shift })
}
