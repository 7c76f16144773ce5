import type { ChainData, ChainLinkData, ChainStepData, DrawData } from '#contract/draws'
import { abilities, can } from '#domain/access/can'
import { chainStateOf, type ChainStep } from '#domain/draws/chain'
import type { Asker } from '../core/asker'
import type { Reading } from '../core/use-case'
import type { Database } from '../db/database'
import type { DrawRow, StepRow } from './draw-store'
import { judgeStep, loadChain, loadStationModules, type LoadedChain, type LoadedLink } from './load-chain'

/** The chain as everybody may see it: what stands where, what was done when, and never what was drawn. */
export async function getChain(
  { db, asker, authorize }: Reading,
  { eventId }: { eventId: string },
): Promise<ChainData> {
  const chain = await loadChain(db, eventId)
  const { event, contest, subject, links, people } = chain
  authorize('draws.read', subject)
  const named = can(asker.actor, 'draws.readPeople', subject)
  const presented: ChainLinkData[] = []
  for (const link of links) {
    const shown = await presentLink(db, asker, chain, link)
    presented.push(named ? shown : withoutPeople(shown))
  }
  return {
    event: { id: event.id, name: event.name, markingState: event.markingState },
    contest: { id: contest.id, name: contest.name, sample: contest.sample },
    state: chainStateOf(links),
    supervisor: named ? (people.find(({ role }) => role === 'supervisor')?.name ?? null) : null,
    links: presented,
    modules: [...(await loadStationModules(db, eventId))],
    can: abilities(asker.actor, subject, ['draws.appoint', 'event.readMarking']),
  }
}

async function presentLink(db: Database, asker: Asker, chain: LoadedChain, link: LoadedLink): Promise<ChainLinkData> {
  const { kind, module, draws, steps, waiting, newest, opened } = link
  const next = await nextStep(db, chain, link)
  const again = { step: 'commit', placeCount: null, publicWord: null, reason: '-' } as const
  const redraw = link.drawn && !link.committed ? await judgeStep(db, chain, link, again) : null
  return {
    kind,
    module,
    state: opened ? 'opened' : link.drawn ? 'drawn' : link.committed ? 'committed' : 'none',
    holder: chain.people.find((person) => person.link === kind)?.name ?? null,
    draws: draws.map((draw) => presentDraw(draw, link)),
    steps: steps.filter(({ state }) => state === 'asked').map((step) => presentStep(step, steps)),
    waiting: waiting && presentStep(waiting, steps),
    newest,
    next,
    redrawable: redraw?.kind === 'accepted',
    can: abilities(asker.actor, { ...chain.subject, link: kind }, ['draws.ask', 'draws.confirm', 'draws.readLink']),
  }
}

/** Who keeps the chain and what they gave as reasons is for the chain alone until it is open; what was done is for all. */
function withoutPeople(link: ChainLinkData): ChainLinkData {
  const { waiting, steps } = link
  return { ...link, holder: null, steps: steps.map(withoutNames), waiting: waiting && withoutNames(waiting) }
}

function withoutNames(step: ChainStepData): ChainStepData {
  return { ...step, askedBy: null, reason: null, answer: step.answer && { ...step.answer, by: null, reason: null } }
}

async function nextStep(db: Database, chain: LoadedChain, link: LoadedLink): Promise<ChainLinkData['next']> {
  if (link.opened) return null
  const step: ChainStep = link.committed ? 'draw' : link.drawn ? 'open' : 'commit'
  // The word is called out only when it is drawn, so that it is not missing yet.
  const verdict = await judgeStep(db, chain, link, { step, placeCount: null, publicWord: '-', reason: '-' })
  return { step, missing: verdict.kind === 'refused' ? [...verdict.reasons] : [] }
}

export function presentDraw(draw: DrawRow, { steps, ahead, inForce }: LoadedLink): DrawData {
  const taken = (step: ChainStep) =>
    steps.find((one) => one.drawId === draw.id && one.step === step && one.state === 'confirmed')
  const drawn = taken('draw')
  const asked = steps.find(({ id }) => id === drawn?.answers)
  return {
    id: draw.id,
    number: draw.number,
    commitment: draw.commitment,
    items: draw.items.length,
    places: draw.kind === 'work_code' ? null : draw.places.length,
    committedAt: draw.committedAt.toISOString(),
    drawnAt: drawn?.at.toISOString() ?? null,
    publicWord: asked?.publicWord ?? null,
    openedAt: taken('open')?.at.toISOString() ?? null,
    superseded: draw !== ahead && draw !== inForce,
  }
}

function presentStep(asked: StepRow, steps: readonly StepRow[]): ChainStepData {
  const answer = steps.find(({ answers }) => answers === asked.id)
  return {
    id: asked.id,
    step: asked.step,
    askedBy: asked.name,
    askedAt: asked.at.toISOString(),
    placeCount: asked.placeCount,
    publicWord: asked.publicWord,
    reason: asked.reason,
    answer:
      answer === undefined || answer.state === 'asked'
        ? null
        : { state: answer.state, by: answer.name, at: answer.at.toISOString(), reason: answer.reason },
  }
}
