import type { SheetItem } from '#contract/marking'
import type { OutboxItem } from './outbox'

/** An item as the backend takes it; how long ago it was entered counts from now, by the device's own clock. */
export function messageOf(item: OutboxItem, now: number): SheetItem {
  const { id, aspectId, workCode, supersedes, group, enteredAt } = item
  const ageMs = Math.max(0, Math.round(now - Date.parse(enteredAt)))
  const facts = { id, aspectId, workCode, supersedes: [...supersedes], ageMs, ...(group && { group }) }
  if (item.kind === 'note') return { kind: 'note', ...facts, note: item.note, text: item.text }
  const { round, value, movedFrom, reason } = item
  return { kind: 'mark', ...facts, round, value, ...(movedFrom && { movedFrom }), ...(reason !== null && { reason }) }
}
