import { tz } from '@date-fns/tz'
import { format } from 'date-fns'
import { eq } from 'drizzle-orm'
import type { Day } from '#domain/schedule/days'
import type { Database } from '../db/database'
import { settings } from '../db/tables/office'

/** Competitions in Shandong go by this clock wherever the server stands. */
export const zone = tz('Asia/Shanghai')

export interface ClockReading {
  readonly now: Date
  readonly today: Day
}

/** The sample world has a day of its own; the time of day is the real one. */
export async function readClock(db: Database, realNow: Date): Promise<ClockReading> {
  const [setting] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, 'clock'))
  const realDay = format(realNow, 'yyyy-MM-dd', { in: zone })
  const day = setting?.value['day']
  if (typeof day !== 'string') return { now: realNow, today: realDay }
  const timeOfDay = format(realNow, 'HH:mm:ss.SSS', { in: zone })
  return { now: new Date(`${day}T${timeOfDay}+08:00`), today: day }
}
