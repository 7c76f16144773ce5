import { useEffect, useState } from 'react'
import type { Moment } from '#domain/schedule/day/project-day'
import { momentOf } from './moment'

const beat = 15_000

/** The present moment by the backend's clock, kept going from when it was told. */
export function useMoment(toldNow: string, toldAt: number): Moment {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), beat)
    return () => clearInterval(timer)
  }, [])
  return momentOf(Date.parse(toldNow) + Math.max(0, Date.now() - toldAt))
}
