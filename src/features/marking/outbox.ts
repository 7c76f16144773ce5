import type { Reason } from '#domain/decision'
import type { MarkValue } from '#domain/marking/mark-fact'
import type { NoteKind } from '#domain/marking/mark-note'

/**
 * Where an item is. memory = typed, not yet written to the device · device = written, not sent · sending = on its way ·
 * failed = no answer, tried again · held = the backend keeps it for the chief judge · set_aside = the chief judge did not
 * take it into the record · refused = answered with a no. A confirmed item is no longer here: it is in the sheet.
 */
export type OutboxState = 'memory' | 'device' | 'sending' | 'failed' | 'held' | 'set_aside' | 'refused'

interface ItemFacts {
  /** Made on the device: sent twice, recorded once. */
  readonly id: string
  readonly aspectId: string
  readonly workCode: string
  /** Ids that stood in the place and are replaced, whether the backend has them yet or not. */
  readonly supersedes: readonly string[]
  /** Items of one group are taken together or not at all. */
  readonly group?: string | null
  readonly enteredAt: string
}

export interface NewMark extends ItemFacts {
  readonly kind: 'mark'
  readonly round: number
  readonly value: MarkValue
  readonly movedFrom?: string | null
  readonly reason: string | null
}

export interface NewNote extends ItemFacts {
  readonly kind: 'note'
  readonly note: NoteKind
  readonly text: string
}

export type NewItem = NewMark | NewNote

interface Journey {
  readonly formId: string
  /** Items of one device leave in this order. */
  readonly order: number
  readonly state: OutboxState
  /** How often sending failed without an answer. */
  readonly attempts: number
  readonly reasons: readonly Reason[]
  /** Something in its batch was refused as a whole; alone it is answered for itself. */
  readonly alone: boolean
}

export type OutboxMark = NewMark & Journey
export type OutboxNote = NewNote & Journey
export type OutboxItem = OutboxMark | OutboxNote
export type Outbox = readonly OutboxItem[]

export interface Batch {
  readonly formId: string
  readonly items: readonly OutboxItem[]
}

/** Adds items behind all others, together; one that is there already is not added again. */
export function put(outbox: Outbox, formId: string, ...items: readonly NewItem[]): Outbox {
  const known = new Set(outbox.map(({ id }) => id))
  let order = outbox.reduce((last, one) => Math.max(last, one.order + 1), 0)
  const added: OutboxItem[] = []
  for (const item of items) {
    if (known.has(item.id)) continue
    known.add(item.id)
    order = Math.max(order, Date.parse(item.enteredAt))
    added.push({ ...item, formId, order, state: 'memory', attempts: 0, reasons: [], alone: false })
    order += 1
  }
  return added.length === 0 ? outbox : [...outbox, ...added]
}

/** Whether it still counts as mine in its place: what was refused, is held or was set aside decides nothing. */
export function isPending({ state }: OutboxItem): boolean {
  return state !== 'refused' && state !== 'held' && state !== 'set_aside'
}

/** Whether something still has to happen before all of it lies with the backend. */
export function isUnsent({ state }: OutboxItem): boolean {
  return state !== 'held' && state !== 'set_aside'
}

/** The device has written these. */
export function markWritten(outbox: Outbox, ids: ReadonlySet<string>): Outbox {
  return change(outbox, ids, (item) => (item.state === 'memory' ? { ...item, state: 'device' } : item))
}

export function markSending(outbox: Outbox, ids: ReadonlySet<string>): Outbox {
  return change(outbox, ids, (item) => ({ ...item, state: 'sending' }))
}

/** No answer came. The same ids are sent again later. */
export function markFailed(outbox: Outbox, ids: ReadonlySet<string>): Outbox {
  return change(outbox, ids, (item) => ({ ...item, state: 'failed', attempts: item.attempts + 1 }))
}

export interface ItemAnswer {
  readonly id: string
  readonly state: 'confirmed' | 'held' | 'refused'
  readonly reasons: readonly Reason[]
}

/** Confirmed items leave; held and refused ones stay with their reasons; one without an answer is sent again. */
export function markAnswered(outbox: Outbox, ids: ReadonlySet<string>, answers: readonly ItemAnswer[]): Outbox {
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  return outbox.flatMap((item): Outbox => {
    const answer = byId.get(item.id)
    if (!ids.has(item.id)) return [item]
    if (answer === undefined) return [{ ...item, state: 'failed', attempts: item.attempts + 1 }]
    if (answer.state === 'confirmed') return []
    return [{ ...item, state: answer.state, reasons: answer.reasons, alone: false }]
  })
}

/** What became of an item that came too late, with the chief judge's reason once it is decided. */
export interface HeldOutcome {
  readonly id: string
  readonly state: 'waiting' | 'admitted' | 'set_aside'
  readonly reason: string | null
}

/** Late items that were taken in leave: they are in the sheet. Those set aside stay, with the reason, to be seen. */
export function learn(outbox: Outbox, outcomes: readonly HeldOutcome[]): Outbox {
  const decided = new Map(outcomes.flatMap((one) => (one.state === 'waiting' ? [] : [[one.id, one] as const])))
  if (!outbox.some(({ id, state }) => state === 'held' && decided.has(id))) return outbox
  return outbox.flatMap((item): Outbox => {
    const outcome = item.state === 'held' ? decided.get(item.id) : undefined
    if (outcome === undefined) return [item]
    if (outcome.state === 'admitted') return []
    const reasons: Reason[] = [{ code: 'marking.set_aside', params: { reason: outcome.reason ?? '' } }]
    return [{ ...item, state: 'set_aside', reasons }]
  })
}

/** The batch was refused as a whole: each is asked for alone, so that one bad item speaks only for itself. */
export function markBatchRefused(outbox: Outbox, ids: ReadonlySet<string>, reasons: readonly Reason[]): Outbox {
  const several = unitsOf(outbox.filter(({ id }) => ids.has(id))).length > 1
  return change(outbox, ids, (item) =>
    several ? { ...item, state: 'device', alone: true } : { ...item, state: 'refused', reasons, alone: false },
  )
}

/** What the backend shows has arrived, whatever became of the answer. */
export function settle(outbox: Outbox, known: ReadonlySet<string>): Outbox {
  return outbox.some(({ id }) => known.has(id)) ? outbox.filter(({ id }) => !known.has(id)) : outbox
}

/** Someone asks to send again, on top of what now stands: what failed or was refused waits once more. */
export function retry(outbox: Outbox, id: string, supersedes: readonly string[] | null = null): Outbox {
  return change(outbox, groupOf(outbox, id), (item) => ({
    ...item,
    state: item.state === 'memory' ? 'memory' : 'device',
    attempts: 0,
    reasons: [],
    supersedes: supersedes !== null && item.id === id ? supersedes : item.supersedes,
  }))
}

/** What failed is sent again without waiting for its turn. */
export function retryFailed(outbox: Outbox): Outbox {
  return outbox.filter(({ state }) => state === 'failed').reduce<Outbox>((all, { id }) => retry(all, id), outbox)
}

/**
 * Only what the backend refused, or keeps for the chief judge, may be let go. What was entered on top of a refused item
 * now replaces what that one would have replaced; what would have ended a doubt that never was goes with it.
 */
export function letGo(outbox: Outbox, id: string): Outbox {
  const gone = outbox.filter((item) => groupOf(outbox, id).has(item.id) && !isPending(item))
  if (gone.length === 0) return outbox
  const inherited = new Map(gone.map((item) => [item.id, item.supersedes]))
  return outbox
    .filter((item) => !inherited.has(item.id))
    .map((item) =>
      item.supersedes.some((other) => inherited.has(other))
        ? { ...item, supersedes: [...new Set(item.supersedes.flatMap((other) => inherited.get(other) ?? [other]))] }
        : item,
    )
    .filter((item) => item.kind === 'mark' || item.note !== 'clear' || item.supersedes.length > 0)
}

/** Seconds from one try to the next: 0, 1, 2, 4 … 30. What was just typed waits with what failed before it. */
export function pauseBefore({ items }: Batch): number {
  const attempts = Math.max(...items.map((item) => item.attempts))
  return attempts === 0 ? 0 : Math.min(30, 2 ** (attempts - 1))
}

/** Items that go together, in order of entry. */
export function unitsOf(outbox: Outbox): readonly Outbox[] {
  const units = new Map<string, OutboxItem[]>()
  for (const item of [...outbox].sort((left, right) => left.order - right.order || (left.id < right.id ? -1 : 1))) {
    const key = item.group ?? item.id
    const unit = units.get(key)
    if (unit === undefined) units.set(key, [item])
    else unit.push(item)
  }
  return [...units.values()]
}

function groupOf(outbox: Outbox, id: string): ReadonlySet<string> {
  const group = outbox.find((item) => item.id === id)?.group ?? null
  return new Set(
    outbox.filter((item) => item.id === id || (group !== null && item.group === group)).map((one) => one.id),
  )
}

function change(outbox: Outbox, ids: ReadonlySet<string>, to: (item: OutboxItem) => OutboxItem): Outbox {
  return outbox.map((item) => (ids.has(item.id) ? to(item) : item))
}
