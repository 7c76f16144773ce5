import type { Day } from '#domain/schedule/days'

/** The day on which the sample world opens; finals are running, a year lies behind and a quarter ahead. */
export const sampleDay: Day = '2024-10-15'

/** A wall-clock time of Shandong as an instant; China keeps UTC+8 the whole year. */
export function instantOf(day: Day, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`)
}

export function laterBy(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000)
}
