import type { ChainData } from '#contract/draws'
import { decideConfirmation } from '#domain/draws/two-people'
import type { PersonId } from '#domain/ids'
import { demand, found, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import { drawSteps } from '../db/tables/draws'
import { lockEvent } from '../marking/form-store'
import { findStep } from './draw-store'
import { getChain } from './get-chain'
import { judgeStep, loadChain } from './load-chain'
import { takeStep } from './take-step'

export interface AnswerStep {
  readonly stepId: string
  readonly answer: 'confirmed' | 'declined'
  readonly reason?: string | undefined
}

/** The supervisor confirms a step, which takes it, or sends it back. It is judged again: things may have changed. */
export async function answerStep(writing: Writing, { stepId, answer, reason }: AnswerStep): Promise<ChainData> {
  const { db, asker, now, newId, authorize, record, announce } = writing
  const asked = found(await findStep(db, stepId), stepId)
  const { eventId, kind, module, step } = asked
  await lockEvent(db, eventId)
  const chain = await loadChain(db, eventId)
  authorize('draws.confirm', chain.subject)
  const link = found(
    chain.links.find((one) => one.kind === kind && one.module === module),
    stepId,
  )
  if (link.waiting?.id !== stepId) throw problem('STALE', [{ code: 'request.stale' }])
  demand(decideConfirmation(asked.personId as PersonId, asker.id as PersonId))
  if (answer === 'confirmed') demand(await judgeStep(db, chain, link, asked))
  const drawId = answer === 'confirmed' ? await takeStep(writing, eventId, link, asked) : asked.drawId
  const said = reason?.trim()
  const row = { id: newId(), eventId, kind, module, drawId, step, state: answer, answers: stepId }
  await db.insert(drawSteps).values({ ...row, personId: asker.id, at: now, reason: said === '' ? null : said })
  await record({
    action: `draw.${answer === 'confirmed' ? step : 'decline'}`,
    subjectKind: 'draw',
    subjectId: drawId ?? stepId,
    contestId: chain.contest.id,
    after: { kind, module, publicWord: asked.publicWord },
    reason: said ?? asked.reason,
  })
  announce({ noun: 'draws', id: eventId })
  return getChain(writing, { eventId })
}
