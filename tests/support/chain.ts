import { asc, eq } from 'drizzle-orm'
import { entries } from '#backend/db/tables/entries'
import { personas } from '#backend/db/tables/office'
import type { ChainStep } from '#domain/draws/chain'
import { drawKinds, type DrawKind } from '#domain/draws/draw'
import type { TestBackend } from './backend'
import { story } from './story'

/** The sample person who holds each link. */
export const holderOf: Readonly<Record<DrawKind, string>> = {
  entry_number: 'holder-a',
  station: 'holder-b',
  work_code: 'holder-c',
}

export interface ChainTask {
  readonly eventId: string
  readonly kind: DrawKind
  readonly step: ChainStep
  readonly module?: string
  readonly publicWord?: string
  readonly placeCount?: number
  readonly reason?: string
}

/** The link's holder asks for the step, having seen all before it. */
export async function askFor(test: TestBackend, task: ChainTask, persona = holderOf[task.kind]) {
  const holder = await test.as(persona)
  const { links } = await holder.draws.get({ eventId: task.eventId })
  const link = links.find(({ kind, module }) => kind === task.kind && module === (task.module ?? null))
  return holder.draws.ask({ ...task, after: link?.newest ?? null })
}

/** The supervisor confirms whatever step of the event waits. */
export async function confirmWaiting(test: TestBackend, eventId: string) {
  const supervisor = await test.as('supervisor')
  const { links } = await supervisor.draws.get({ eventId })
  const waiting = links.find((link) => link.waiting !== null)?.waiting
  if (waiting == null) throw new Error('no step waits')
  return supervisor.draws.answer({ stepId: waiting.id, answer: 'confirmed' })
}

export async function takeChainStep(test: TestBackend, task: ChainTask) {
  await askFor(test, task)
  return confirmWaiting(test, task.eventId)
}

/** Opens the whole chain of an event whose marks are locked: the last link first. */
export async function openChain(test: TestBackend, eventId: string = story.eventId): Promise<void> {
  for (const kind of drawKinds.toReversed()) await takeChainStep(test, { eventId, kind, step: 'open' })
}

/** The final that is soon, where nothing is drawn yet. */
export async function findTrial({ db }: TestBackend): Promise<string> {
  const [row] = await db.select().from(personas).where(eq(personas.id, 'supervisor'))
  const granted = (row?.grants ?? []).flatMap((grant) => (grant.role === 'supervisor' ? [grant.eventId] : []))
  const trial = granted.find((id) => id !== story.eventId)
  if (trial === undefined) throw new Error('the supervisor has no event without a draw')
  return trial
}

/** A link of the event itself, as everybody sees it. */
export async function linkOf({ visitor }: TestBackend, eventId: string, kind: DrawKind) {
  const { links } = await visitor.draws.get({ eventId })
  const link = links.find((one) => one.kind === kind && one.module === null)
  if (link === undefined) throw new Error(`no link ${kind}`)
  return link
}

export function entriesOf({ db }: TestBackend, eventId: string) {
  return db.select().from(entries).where(eq(entries.eventId, eventId)).orderBy(asc(entries.id))
}
