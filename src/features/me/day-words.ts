import { differenceInCalendarDays, parseISO } from 'date-fns'

/** Days from today until a day; negative once it is past. */
export function daysUntil(day: string, today: string): number {
  return differenceInCalendarDays(parseISO(day), parseISO(today))
}

/** A day as prose writes it: 2024年7月25日, 25 July 2024. */
export function dayInProse(day: string, language: string): string {
  const locale = language.startsWith('zh') ? 'zh-CN' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

export function daysInProse(from: string, to: string | null, language: string): string {
  if (to === null || to === from) return dayInProse(from, language)
  const locale = language.startsWith('zh') ? 'zh-CN' : 'en-GB'
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
}
