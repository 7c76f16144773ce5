import { exact, exactRatio, roundHalfUp, type DecimalText } from '../exact'

export const shareRoundings = ['up', 'down', 'half_up'] as const
/** What a fraction of a person counts as when a share is taken of a group; data of the contest. */
export type ShareRounding = (typeof shareRoundings)[number]

export interface ShareInput {
  readonly of: number
  readonly percent: DecimalText
  readonly rounding: ShareRounding
}

/**
 * How many of a group a percentage is, computed exactly. Source: rule book 5, 5.2.
 * @example shareOf({ of: 270, percent: '60', rounding: 'up' }) // 162
 */
export function shareOf({ of, percent, rounding }: ShareInput): number {
  const share = exact(of).mul(exact(percent)).mul(exactRatio(1, 100))
  switch (rounding) {
    case 'up':
      return share.ceil().valueOf()
    case 'down':
      return share.floor().valueOf()
    case 'half_up':
      return Number(roundHalfUp(share, 0))
  }
}
