import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns'

export function resultTime(instant: string): string {
  return format(new TZDate(instant, 'Asia/Shanghai'), 'yyyy-MM-dd HH:mm')
}
