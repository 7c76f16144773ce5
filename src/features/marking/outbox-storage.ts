import { wake, type Outbox, type OutboxMark } from './outbox'

/** One key per form and seat: two judges who share a tablet never send each other's marks. */
export function outboxKey(formId: string, seat: number | null): string {
  return `saiheng.marks.${formId}.${seat ?? 'group'}`
}

export function readOutbox(key: string): Outbox {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? wake(kept.filter(isOutboxMark)) : []
  } catch {
    return []
  }
}

/** Answers whether the device keeps it; a full or forbidden storage must be said, not swallowed. */
export function keepOutbox(key: string, outbox: Outbox): boolean {
  try {
    if (outbox.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(outbox))
    return true
  } catch {
    return false
  }
}

function isOutboxMark(value: unknown): value is OutboxMark {
  if (typeof value !== 'object' || value === null) return false
  const mark = value as Partial<Record<keyof OutboxMark, unknown>>
  return (
    [mark.markId, mark.aspectId, mark.workCode, mark.value, mark.enteredAt, mark.state].every(
      (text) => typeof text === 'string',
    ) &&
    typeof mark.round === 'number' &&
    typeof mark.attempts === 'number' &&
    Array.isArray(mark.reasons)
  )
}
