import { isUnsent, unitsOf, type Batch, type Outbox, type OutboxItem } from './outbox'

const atMost = 100

/**
 * What to send next: the oldest form's items in order of entry, at most a hundred, no group torn apart.
 * What was entered on top of a refused item waits for a decision on that one; an item not yet written to the device
 * waits for that, and all behind it, unless this device cannot write at all (`unkept`).
 */
export function nextBatch(outbox: Outbox, unkept = false): Batch | null {
  const stuck = new Set<string>()
  const items: OutboxItem[] = []
  let formId: string | null = null
  for (const unit of unitsOf(outbox)) {
    const [first] = unit
    if (first === undefined || !unit.some(isUnsent)) continue
    if (unit.some((item) => isStuck(item, stuck))) {
      for (const { id } of unit) stuck.add(id)
      continue
    }
    if (unit.some(({ state }) => state === 'memory') && !unkept) break
    if (formId !== null && first.formId !== formId) continue
    if (items.length > 0 && (first.alone || items.length + unit.length > atMost)) break
    formId = first.formId
    items.push(...unit)
    if (first.alone) break
  }
  return formId === null ? null : { formId, items }
}

/**
 * Whether waiting a moment is enough for something to be sent: nothing has failed so far. What a refused item holds back
 * goes nowhere before its author decides.
 */
export function isLeaving(outbox: Outbox, unkept = false): boolean {
  if (outbox.some(({ state }) => state === 'failed')) return false
  const moving = outbox.some(({ state }) => state === 'sending' || (state === 'memory' && !unkept))
  return moving || nextBatch(outbox, unkept) !== null
}

function isStuck({ state, supersedes }: OutboxItem, stuck: ReadonlySet<string>): boolean {
  return state === 'refused' || supersedes.some((id) => stuck.has(id))
}
