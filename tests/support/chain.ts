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
