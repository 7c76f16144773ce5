import type { AuditAction, AuditFacts } from '#contract/audit-actions'
import { explain } from '#domain/access/can'
import type { Action } from '#domain/access/actions'
import type { Subject } from '#domain/access/actor'
import type { Day } from '#domain/schedule/days'
import type { Database } from '../db/database'
import { audit } from '../db/tables/office'
import { findAsker, type Asker } from './asker'
import type { Change } from './changes'
import { readClock } from './clock'
import { problem } from './problems'
import type { BackendOptions, RequestContext } from './services'

/** What a use-case that only reads gets. */
export interface Reading {
  readonly db: Database
  readonly options: BackendOptions
  readonly asker: Asker
  readonly now: Date
  readonly today: Day
  /** What the asker's device calls itself, where it says so. */
  readonly device: string | null
  /** Answers FORBIDDEN or UNAUTHORIZED unless the asker may. */
  readonly authorize: (action: Action, subject: Subject) => void
}

export interface AuditEntry {
  readonly action: AuditAction
  readonly subjectKind: string
  readonly subjectId: string
  readonly contestId?: string | null
  readonly before?: AuditFacts
  readonly after?: AuditFacts
  readonly reason?: string | null | undefined
}

/** What a use-case that changes something gets: a transaction, and the duty to record. */
export interface Writing extends Reading {
  readonly newId: () => string
  readonly record: (...entries: readonly AuditEntry[]) => Promise<void>
  readonly announce: (change: Change) => void
}

interface HandlerArguments<Input> {
  readonly input: Input
  readonly context: RequestContext
}

/** Wraps a use-case that reads. */
export function query<Input, Output>(useCase: (reading: Reading, input: Input) => Promise<Output>) {
  return async ({ input, context }: HandlerArguments<Input>): Promise<Output> =>
    useCase(await openReading(context, context.options.db), input)
}

/**
 * Wraps a use-case that writes: one transaction, its audit record inside, durable before the answer,
 * announced only after the commit. A change without a record is a mistake in the program, so it throws.
 */
export function command<Input, Output>(useCase: (writing: Writing, input: Input) => Promise<Output>) {
  return async ({ input, context }: HandlerArguments<Input>): Promise<Output> => {
    const { options, changes } = context
    const announced: Change[] = []
    const output = await options.db.transaction(async (tx) => {
      const reading = await openReading(context, tx)
      let recorded = 0
      const answer = await useCase(
        {
          ...reading,
          newId: options.newId,
          announce: (change) => void announced.push(change),
          record: async (...entries) => {
            recorded += entries.length
            const by = { at: reading.now, actorId: reading.asker.id, actorName: reading.asker.name }
            if (entries.length > 0) await tx.insert(audit).values(entries.map((entry) => ({ ...entry, ...by })))
          },
        },
        input,
      )
      if (recorded === 0 && announced.length > 0) throw new Error('a change was announced without an audit record')
      return answer
    })
    await options.afterCommit?.()
    for (const change of announced) changes.publish(change)
    return output
  }
}

async function openReading({ options, request }: RequestContext, db: Database): Promise<Reading> {
  const asker = await findAsker(db, options.authenticate.read(request))
  const { now, today } = await readClock(db, options.now())
  const device = request.headers.get('x-saiheng-device')
  return { db, options, asker, now, today, device, authorize }

  function authorize(action: Action, subject: Subject): void {
    const decision = explain(asker.actor, action, subject)
    if (decision.kind === 'accepted') return
    throw problem(asker.actor.kind === 'public' ? 'UNAUTHORIZED' : 'FORBIDDEN', decision.reasons)
  }
}
