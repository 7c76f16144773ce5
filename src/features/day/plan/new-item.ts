import type { DayProgrammeData } from '#contract/day'
import { endOf, inOrder, type DayItem } from '#domain/schedule/day/programme'
import { momentOf } from '../moment'
import { newId } from '#ui/new-id.ts'

/** A blank item after the last one planned, on the last day planned or the first day there is. */
export function newItem({ stage, now }: DayProgrammeData, items: readonly DayItem[]): DayItem {
  const last = inOrder(items).at(-1)
  const start = last === undefined ? 480 : Math.min(1410, Math.ceil(endOf(last) / 5) * 5)
  const none = { module: null, batch: null, place: null, stations: null, note: null }
  const day = last?.day ?? stage?.from ?? momentOf(Date.parse(now)).day
  return { id: newId('di'), kind: 'other', title: '', day, start, duration: 30, minDuration: 30, fixed: false, ...none }
}
