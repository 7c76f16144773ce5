import { compareDays, daysBetween, type Day } from '#domain/schedule/days'

/** `2024-10-14 至 10-16` for tables: the second day leaves out what the first has said. */
export function dayRangeText(from: Day | null, to: Day | null): string | null {
  if (from === null) return null
  if (to === null || to === from) return from
  return `${from} – ${to.slice(0, 4) === from.slice(0, 4) ? to.slice(5) : to}`
}

/** `2024年10月14日至16日` or `14–16 October 2024`, for prose. Written by hand: engines abridge ranges differently. */
export function dayRangeInWords(from: Day, to: Day, language: string): string {
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  if (language.startsWith('zh')) {
    if (from === to) return `${year(from)}年${month(from)}月${day(from)}日`
    const end = sameMonth ? '' : sameYear ? `${month(to)}月` : `${year(to)}年${month(to)}月`
    return `${year(from)}年${month(from)}月${day(from)}日至${end}${day(to)}日`
  }
  const end = `${day(to)} ${englishMonth(to)} ${year(to)}`
  if (from === to) return end
  const start = sameMonth ? '' : sameYear ? ` ${englishMonth(from)} ` : ` ${englishMonth(from)} ${year(from)} `
  return `${day(from)}${start}–${start === '' ? '' : ' '}${end}`
}

/** `10月14日 周一`, for a single day within a known year. */
export function dayInWords(text: Day, language: string): string {
  const locale = language.startsWith('zh') ? 'zh-CN' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', weekday: 'short', timeZone: 'UTC' }).format(
    noon(text),
  )
}

/** Where today stands towards some days; near ones are told by counting. */
export type When =
  | { readonly kind: 'undated' }
  | { readonly kind: 'ahead'; readonly days: number }
  | { readonly kind: 'running'; readonly day: number; readonly of: number }
  | { readonly kind: 'over' }

export function whenIs(from: Day | null, to: Day | null, today: Day): When {
  if (from === null) return { kind: 'undated' }
  const last = to ?? from
  if (compareDays(today, from) < 0) return { kind: 'ahead', days: daysBetween(today, from) }
  if (compareDays(today, last) > 0) return { kind: 'over' }
  return { kind: 'running', day: daysBetween(from, today) + 1, of: daysBetween(from, last) + 1 }
}

const englishMonths = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

function englishMonth(text: Day): string {
  return englishMonths.format(noon(text))
}

function year(text: Day): number {
  return Number(text.slice(0, 4))
}

function month(text: Day): number {
  return Number(text.slice(5, 7))
}

function day(text: Day): number {
  return Number(text.slice(8, 10))
}

function noon(text: Day): Date {
  return new Date(`${text}T12:00:00Z`)
}
