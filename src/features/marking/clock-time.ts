import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns'

/** The time of day in the hall, wherever the reader is. */
export function clockTime(instant: string): string {
  return format(new TZDate(instant, 'Asia/Shanghai'), 'HH:mm:ss')
}

export function dayAndTime(instant: string): string {
  return format(new TZDate(instant, 'Asia/Shanghai'), 'yyyy-MM-dd HH:mm')
}
