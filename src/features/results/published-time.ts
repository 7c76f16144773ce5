import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns'

/** When results were published, by the clock of the place. */
export function publishedTime(instant: string): string {
  return format(new TZDate(instant, 'Asia/Shanghai'), 'yyyy-MM-dd HH:mm')
}
