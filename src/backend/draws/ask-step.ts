import type { ChainData } from '#contract/draws'
import type { ChainStep } from '#domain/draws/chain'
import { normalizeWord } from '#domain/draws/canonical-text'
import { demand, problem } from '../core/problems'
import type { AuditEntry, Writing } from '../core/use-case'
import { drawSteps } from '../db/tables/draws'
import { lockEvent } from '../marking/form-store'
import { getChain } from './get-chain'
import type { LinkAddress } from './get-list'
import { judgeStep, linkOf, loadChain, loadStationModules, type LoadedChain, type LoadedLink } from './load-chain'

export interface AskStep extends LinkAddress {
  readonly step: ChainStep
  readonly after: string | null
  readonly placeCount?: number | undefined
  readonly publicWord?: string | undefined
  readonly reason?: string | undefined
}

const askActions: Readonly<Record<ChainStep, AuditEntry['action']>> = {
  commit: 'draw.askCommit',
  draw: 'draw.askDraw',
  open: 'draw.askOpen',
}

/** A holder asks for the next step of the own link; it is taken when the supervisor confirms it. */
export async function askStep(writing: Writing, input: AskStep): Promise<ChainData> {
  const { db, asker, now, newId, authorize, record, announce } = writing
  const { eventId, kind, step } = input
  await lockEvent(db, eventId)
  const chain = await loadChain(db, eventId)
  authorize('draws.ask', { ...chain.subject, link: kind })
  const link = await findLink(writing, chain, input)
  if (link.newest !== input.after) throw problem('STALE', [{ code: 'request.stale' }])
  if (link.waiting !== null) throw problem('REFUSED', [{ code: 'draws.step_waiting' }])
  const asked = {
    step,
    placeCount: step === 'commit' && kind === 'station' ? (input.placeCount ?? null) : null,
    publicWord: step === 'draw' ? normalizeWord(input.publicWord ?? '') : null,
    reason: input.reason?.trim() ?? null,
  }
  demand(await judgeStep(db, chain, link, asked))
  const draw = step === 'draw' ? link.ahead : step === 'open' ? link.inForce : null
  const row = { ...asked, id: newId(), eventId, kind, module: link.module, drawId: draw?.id ?? null }
  await db.insert(drawSteps).values({ ...row, state: 'asked', personId: asker.id, at: now })
  await record({
    action: askActions[step],
    subjectKind: 'draw',
    subjectId: draw?.id ?? row.id,
    contestId: chain.contest.id,
    after: { kind, module: link.module },
    reason: asked.reason,
  })
  announce({ noun: 'draws', id: eventId })
  return getChain(writing, { eventId })
}

/** The link asked about; that of a module comes to be with its first step. */
async function findLink(
  { db }: Writing,
  { links, event }: LoadedChain,
  { kind, module }: AskStep,
): Promise<LoadedLink> {
  const found = links.find((one) => one.kind === kind && one.module === (module ?? null))
  if (found !== undefined) return found
  if (kind !== 'station') throw problem('REFUSED', [{ code: 'draws.only_stations_by_module' }])
  const known = (await loadStationModules(db, event.id)).some(({ code }) => code === module)
  if (!known) throw problem('REFUSED', [{ code: 'draws.no_such_module', params: { module: module ?? '' } }])
  return linkOf(kind, module ?? null, [], [])
}
