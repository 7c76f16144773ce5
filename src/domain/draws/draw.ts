/**
 * The links of the blind chain in the order they are drawn (rule book 3):
 * 登记号 → 参赛编号 (A), 参赛编号 → 赛位号 (B), 赛位号 → 作品编号 (C). They are opened the other way round.
 */
export const drawKinds = ['entry_number', 'station', 'work_code'] as const
export type DrawKind = (typeof drawKinds)[number]

/** A, B or C: how a link is called in both languages. */
export function linkLetter(kind: DrawKind): string {
  return 'ABC'.charAt(drawKinds.indexOf(kind))
}

/** The version of the algorithm; it stands in every text that is hashed, so that records never change their meaning. */
export const drawAlgorithm = 'saiheng-draw-1'

/** Without 0 1 I O, which people mistake for one another; 32 signs, so that no chance is wasted. */
export const codeAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const codeLength = 4

/** What is drawn, settled before any chance is: the commitment covers all of it. */
export interface DrawSubject {
  readonly drawId: string
  readonly eventId: string
  /** The part of the event a station draw is for; null for the event as a whole. */
  readonly module: string | null
  readonly kind: DrawKind
  /** Who draws, in the order of the list. */
  readonly items: readonly string[]
  /** What is drawn from, in order; at least as many as items. Empty for work codes, which are made from the stream. */
  readonly places: readonly string[]
}

/** A draw with its two ingredients: the seed committed to beforehand, and the word called out in the hall. */
export interface DrawIngredients extends DrawSubject {
  /** 32 bytes as 64 small hexadecimal digits. */
  readonly seed: string
  readonly publicWord: string
}
