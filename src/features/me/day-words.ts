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

/** A final of several days: 2024年7月25日至26日, 25–26 July 2024. */
export function daysInProse(from: string, to: string | null, language: string): string {
  if (to === null || to === from) return dayInProse(from, language)
  if (language.startsWith('zh')) return `${dayInProse(from, language)}至${restOfDay(from, to)}`
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
}

/** What of the last day the first one has not said. */
function restOfDay(from: string, to: string): string {
  const whole = dayInProse(to, 'zh')
  if (from.slice(0, 4) !== to.slice(0, 4)) return whole
  return whole.slice(whole.indexOf(from.slice(0, 7) === to.slice(0, 7) ? '月' : '年') + 1)
}
