import { isMarkingLocked } from '../contests/marking-locked'
import type { MarkingState } from '../contests/vocabulary'
import { decide, type Decision, type Reason } from '../decision'
import { drawKinds, linkLetter, type DrawKind } from './draw'

export const chainSteps = ['commit', 'draw', 'open'] as const
/** commit = publish the commitment, draw = draw in the hall, open = reveal the seed and with it the link. */
export type ChainStep = (typeof chainSteps)[number]

export const chainStates = ['none', 'sealed', 'opening', 'opened'] as const
/** Of a whole event: no draw made · all links sealed · some opened · all opened. */
export type ChainState = (typeof chainStates)[number]

/** Where one link stands: the event's own, or the station draw of one module. */
export interface LinkState {
  readonly kind: DrawKind
  readonly module: string | null
  /** A commitment is published and its draw not yet made; also that of a new draw in place of an older one. */
  readonly committed: boolean
  readonly drawn: boolean
  readonly opened: boolean
}

/** The whole chain by its links: it counts as drawn link by link, and opens the other way round. */
export function chainStateOf(links: readonly LinkState[]): ChainState {
  const drawn = links.filter((link) => link.drawn)
  const opened = drawn.filter((link) => link.opened)
  if (drawn.length === 0) return 'none'
  if (opened.length === 0) return 'sealed'
  return opened.length < drawn.length ? 'opening' : 'opened'
}

export interface StepQuestion {
  readonly step: ChainStep
  readonly link: LinkState
  readonly chain: readonly LinkState[]
  readonly markingState: MarkingState
  /** How many would draw, and from how many places; null where places are made, as codes are. */
  readonly items: number
  readonly places: number | null
  /** Whether those who would draw are others than those committed to. */
  readonly itemsChanged: boolean
  readonly publicWord: string | null
  readonly reason: string | null
}

/** Whether a step may be taken now. Rule book 3: links are drawn in order, and opened in reverse order after the lock. */
export function decideStep(question: StepQuestion): Decision<ChainStep> {
  const reasons = question.step === 'open' ? openingReasons(question) : drawingReasons(question)
  return decide(reasons, question.step)
}

function drawingReasons(question: StepQuestion): Reason[] {
  const { step, link, chain } = question
  if (link.opened) return [{ code: 'draws.link_opened' }]
  const closed = closedReason(question)
  if (closed !== null) return [closed]
  const before = earlierLink(link)
  if (before !== null && !chain.some((other) => other.kind === before && other.module === null && other.drawn)) {
    return [{ code: 'draws.earlier_link_missing', params: { link: linkLetter(before) } }]
  }
  // The stations of a module are drawn by entry number as well; nothing is drawn from them.
  const later = link.module === null ? chain.find((other) => isLater(other, link) && other.drawn) : undefined
  if (later !== undefined) return [{ code: 'draws.later_link_drawn', params: { link: linkLetter(later.kind) } }]
  return step === 'commit' ? commitReasons(question) : drawReasons(question)
}

/** Codes and stations of the event stand once marking began; a module's stations may be drawn until the marks are locked. */
function closedReason({ link, markingState }: StepQuestion): Reason | null {
  if (markingState === 'not_started') return null
  if (link.module === null) return { code: 'draws.marking_begun' }
  return isMarkingLocked(markingState) ? { code: 'draws.marking_locked' } : null
}

function commitReasons({ link, items, places, reason }: StepQuestion): Reason[] {
  const again = link.committed || link.drawn
  return [
    ...(items === 0 ? [{ code: 'draws.nothing_to_draw' } as const] : []),
    ...(places !== null && places < items
      ? [{ code: 'draws.too_few_places', params: { items, places } } as const]
      : []),
    ...(again && isBlank(reason) ? [{ code: 'draws.redraw_reason_missing', path: 'reason' } as const] : []),
  ]
}

function drawReasons({ link, itemsChanged, publicWord }: StepQuestion): Reason[] {
  if (!link.committed) return [{ code: 'draws.not_committed' }]
  if (itemsChanged) return [{ code: 'draws.items_changed' }]
  return isBlank(publicWord) ? [{ code: 'draws.public_word_missing', path: 'publicWord' }] : []
}

function openingReasons({ link, chain, markingState }: StepQuestion): Reason[] {
  if (link.opened) return [{ code: 'draws.link_opened' }]
  if (!link.drawn) return [{ code: 'draws.not_drawn' }]
  if (!isMarkingLocked(markingState)) return [{ code: 'draws.marking_not_locked' }]
  const sealed = chain.find((other) => isLater(other, link) && other.drawn && !other.opened)
  return sealed === undefined ? [] : [{ code: 'draws.open_order', params: { link: linkLetter(sealed.kind) } }]
}

function isLater(one: LinkState, other: LinkState): boolean {
  return drawKinds.indexOf(one.kind) > drawKinds.indexOf(other.kind)
}

function earlierLink({ kind }: LinkState): DrawKind | null {
  return drawKinds[drawKinds.indexOf(kind) - 1] ?? null
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === ''
}
