import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns'

/** The day of an instant by the clock of the place. */
export function dayOf(instant: string): string {
  return format(new TZDate(instant, 'Asia/Shanghai'), 'yyyy-MM-dd')
}

/** The minute of an instant by the clock of the place. */
export function momentOf(instant: string): string {
  return format(new TZDate(instant, 'Asia/Shanghai'), 'yyyy-MM-dd HH:mm')
}
