import { decideStep, type ChainStep, type LinkState } from '#domain/draws/chain'
import { drawKinds, type DrawKind } from '#domain/draws/draw'
import type { Decision } from '#domain/decision'
import { loadEventScope } from '../core/event-scope'
import type { Database } from '../db/database'
import { loadModules } from '../marking/modules'
import { loadItems, placesFor, sameItems } from './draw-items'
import { loadChainPeople, loadDraws, loadSteps, type DrawRow, type StepRow } from './draw-store'

/** One link with all its draws and steps. */
export interface LoadedLink extends LinkState {
  readonly draws: readonly DrawRow[]
  readonly steps: readonly StepRow[]
  /** The draw committed to and not yet made. */
  readonly ahead: DrawRow | null
  /** The newest draw made: the one the link goes by. */
  readonly inForce: DrawRow | null
  readonly waiting: StepRow | null
  readonly newest: string | null
}

/** The chain of an event: its three links, and the stations of modules where any step was asked for. */
export async function loadChain(db: Database, eventId: string) {
  const scope = await loadEventScope(db, eventId)
  const draws = await loadDraws(db, eventId)
  const steps = await loadSteps(db, eventId)
  const modules = [...new Set(steps.flatMap(({ module }) => module ?? []))].toSorted()
  const links = [
    ...drawKinds.map((kind) => linkOf(kind, null, draws, steps)),
    ...modules.map((module) => linkOf('station', module, draws, steps)),
  ]
  return { ...scope, links, people: await loadChainPeople(db, eventId) }
}

export type LoadedChain = Awaited<ReturnType<typeof loadChain>>

export function linkOf(
  kind: DrawKind,
  module: string | null,
  draws: readonly DrawRow[],
  steps: readonly StepRow[],
): LoadedLink {
  const own = steps.filter((step) => step.kind === kind && step.module === module)
  const made = draws.filter((draw) => draw.kind === kind && draw.module === module)
  const done = (step: ChainStep) =>
    new Set(own.filter((one) => one.state === 'confirmed' && one.step === step).map(({ drawId }) => drawId))
  const drawnIds = done('draw')
  const inForce = made.findLast(({ id }) => drawnIds.has(id)) ?? null
  const last = made.at(-1) ?? null
  const ahead = last !== null && !drawnIds.has(last.id) ? last : null
  const answered = new Set(own.map(({ answers }) => answers))
  return {
    kind,
    module,
    draws: made,
    steps: own,
    ahead,
    inForce,
    committed: ahead !== null,
    drawn: inForce !== null,
    opened: done('open').size > 0,
    waiting: own.find(({ id, state }) => state === 'asked' && !answered.has(id)) ?? null,
    newest: own.at(-1)?.id ?? null,
  }
}

export interface AskedStep {
  readonly step: ChainStep
  readonly placeCount: number | null
  readonly publicWord: string | null
  readonly reason: string | null
}

/** Whether the step may be taken now, by the entries as they are now. */
export async function judgeStep(
  db: Database,
  { event, links }: LoadedChain,
  link: LoadedLink,
  asked: AskedStep,
): Promise<Decision<ChainStep>> {
  const items = asked.step === 'open' ? [] : await loadItems(db, event.id, link.kind, link.draws)
  return decideStep({
    ...asked,
    link,
    chain: links,
    markingState: event.markingState,
    items: items.length,
    places: link.kind === 'work_code' ? null : placesFor(link.kind, items.length, asked.placeCount).length,
    itemsChanged: asked.step === 'draw' && !sameItems(link.ahead?.items ?? [], items),
  })
}

/** The criteria of the event's scheme: what stations may be drawn for once more. */
export async function loadStationModules(db: Database, eventId: string) {
  return (await loadModules(db, eventId)).criteria
}
