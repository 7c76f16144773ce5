import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns'

const zone = 'Asia/Shanghai'

/** The time of day in the hall, wherever the reader is. */
export function clockText(instant: string): string {
  return format(new TZDate(instant, zone), 'HH:mm')
}

export function momentText(instant: string): string {
  return format(new TZDate(instant, zone), 'yyyy-MM-dd HH:mm')
}

/** To the second: facts a moment apart have to be told apart. */
export function exactText(instant: string): string {
  return format(new TZDate(instant, zone), 'yyyy-MM-dd HH:mm:ss')
}
