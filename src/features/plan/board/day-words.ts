import { yearOf, type Day } from '#domain/schedule/days'
import type { Placement } from '#domain/schedule/plan'

type Days = Pick<Placement, 'startsOn' | 'endsOn'>

/** `11月4日至5日` or `4–5 Nov`; the year only when it is another than the edition's. */
export function daysInWords({ startsOn, endsOn }: Days, year: number, language: string): string {
  const chinese = language.startsWith('zh')
  const sameMonth = startsOn.slice(0, 7) === endsOn.slice(0, 7)
  const foreign = yearOf(startsOn) !== year || yearOf(endsOn) !== year
  if (chinese) {
    const first = `${foreign ? `${yearOf(startsOn)}年` : ''}${month(startsOn)}月${dayOfMonth(startsOn)}日`
    if (startsOn === endsOn) return first
    return `${first}至${sameMonth ? '' : `${month(endsOn)}月`}${dayOfMonth(endsOn)}日`
  }
  const end = `${dayOfMonth(endsOn)} ${englishMonth(endsOn)}${foreign ? ` ${yearOf(endsOn)}` : ''}`
  if (startsOn === endsOn) return end
  return sameMonth ? `${dayOfMonth(startsOn)}–${end}` : `${dayOfMonth(startsOn)} ${englishMonth(startsOn)} – ${end}`
}

/** `周一`, `Mon`; `一` and `M` where there is little room. */
export function weekdayInWords(day: Day, language: string, width: 'short' | 'narrow' = 'short'): string {
  return formatOf(language, width).format(noon(day))
}

export function dayOfMonth(day: Day): number {
  return Number(day.slice(8, 10))
}

/** Making a format costs more than using it a thousand times. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(language: string, width: 'short' | 'narrow'): Intl.DateTimeFormat {
  const locale = language.startsWith('zh') ? 'zh-CN' : 'en-GB'
  const key = `${locale} ${width}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' })
  formats.set(key, format)
  return format
}

const englishMonths = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })

function englishMonth(day: Day): string {
  return englishMonths.format(noon(day))
}

function month(day: Day): number {
  return Number(day.slice(5, 7))
}

function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`)
}
