import type { Reason } from '#domain/decision'

/** A mark that the backend has not confirmed yet; it stays here, and on the device, until it has. */
export interface OutboxMark {
  readonly markId: string
  readonly aspectId: string
  readonly workCode: string
  readonly value: string
  readonly round: number
  /** The newest of my own marks of the cell that was known when this one was entered. */
  readonly after: number | null
  readonly reason: string | null
  readonly enteredAt: string
  readonly state: OutboxState
  /** How often sending failed without an answer. */
  readonly attempts: number
  readonly reasons: readonly Reason[]
}

/** device = not sent · sending = on its way · failed = no answer, tried again · refused = answered with a no. */
export type OutboxState = 'device' | 'sending' | 'failed' | 'refused'

export type Outbox = readonly OutboxMark[]

export type NewMark = Pick<
  OutboxMark,
  'markId' | 'aspectId' | 'workCode' | 'value' | 'round' | 'after' | 'reason' | 'enteredAt'
>

export function put(outbox: Outbox, mark: NewMark): Outbox {
  return [...outbox, { ...mark, state: 'device', attempts: 0, reasons: [] }]
}

/**
 * The next mark to send: the oldest that waits, one at a time, so that values arrive in the order they were entered.
 * A cell with a refused mark holds back its later marks, which were entered on top of it.
 */
export function nextToSend(outbox: Outbox): OutboxMark | null {
  if (outbox.some(({ state }) => state === 'sending')) return null
  const held = new Set<string>()
  for (const mark of outbox) {
    const cell = cellOf(mark)
    if (mark.state === 'refused') held.add(cell)
    else if (!held.has(cell)) return mark
  }
  return null
}

export function markSending(outbox: Outbox, markId: string): Outbox {
  return change(outbox, markId, (mark) => ({ ...mark, state: 'sending' }))
}

/** Confirmed marks leave; marks entered on top of it now follow the number it was given. */
export function markConfirmed(outbox: Outbox, markId: string, seq: number): Outbox {
  const confirmed = outbox.find((mark) => mark.markId === markId)
  if (confirmed === undefined) return outbox
  return outbox
    .filter((mark) => mark.markId !== markId)
    .map((mark) => (cellOf(mark) === cellOf(confirmed) ? { ...mark, after: Math.max(mark.after ?? seq, seq) } : mark))
}

export function markFailed(outbox: Outbox, markId: string): Outbox {
  return change(outbox, markId, (mark) => ({ ...mark, state: 'failed', attempts: mark.attempts + 1 }))
}

export function markRefused(outbox: Outbox, markId: string, reasons: readonly Reason[]): Outbox {
  return change(outbox, markId, (mark) => ({ ...mark, state: 'refused', reasons }))
}

/** Someone asks to send again: what failed or was refused waits once more, on top of the newest mark now known. */
export function retry(outbox: Outbox, markId: string, after: number | null): Outbox {
  return change(outbox, markId, (mark) => ({
    ...mark,
    state: 'device',
    attempts: 0,
    reasons: [],
    after: after ?? mark.after,
  }))
}

/** Only what was refused may be let go: it was never recorded anywhere. */
export function letGo(outbox: Outbox, markId: string): Outbox {
  return outbox.filter((mark) => mark.markId !== markId || mark.state !== 'refused')
}

/** After a reload nothing is on its way any more; the same ids are sent again. */
export function wake(outbox: Outbox): Outbox {
  return outbox.map((mark) => (mark.state === 'sending' ? { ...mark, state: 'device' } : mark))
}

/** Seconds until the next try: 1, 2, 4 … 30. */
export function pauseBefore(mark: Pick<OutboxMark, 'attempts'>): number {
  return mark.attempts === 0 ? 0 : Math.min(30, 2 ** (mark.attempts - 1))
}

function cellOf({ aspectId, workCode }: OutboxMark): string {
  return `${aspectId}|${workCode}`
}

function change(outbox: Outbox, markId: string, to: (mark: OutboxMark) => OutboxMark): Outbox {
  return outbox.map((mark) => (mark.markId === markId ? to(mark) : mark))
}
