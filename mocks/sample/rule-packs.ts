import type { TeamSize } from '#domain/contests/team-size'
import type { ContestClass, GroupKind } from '#domain/contests/vocabulary'
import type { AwardRule } from '#domain/ranking/awards'
import type { PartWeight, RulePack, TieBreak } from '#domain/ranking/rule-pack'
import type { MarkKeeping } from './plans'
import type { Random } from './random'

export interface RulePackWish {
  readonly keeping: MarkKeeping
  readonly class: ContestClass
  readonly groups: readonly GroupKind[]
  readonly teamSize: TeamSize
  /** A title and a medal may hang on it, so some contests allow no shared ranks. */
  readonly noTies: boolean
}

const theory: PartWeight = { code: 'theory', name: '理论', weightPercent: '20' }
const practical: PartWeight = { code: 'practical', name: '实操', weightPercent: '80' }

/** The weights seen in provincial contests (rule book 4.1): 20/80, 30/70, three modules, practical only. */
const partChoices: readonly (readonly PartWeight[])[] = [
  [theory, practical],
  [theory, practical],
  [
    { ...theory, weightPercent: '30' },
    { ...practical, weightPercent: '70' },
  ],
  [
    { code: 'A', name: '模块A', weightPercent: '30' },
    { code: 'B', name: '模块B', weightPercent: '40' },
    { code: 'C', name: '模块C', weightPercent: '30' },
  ],
  [{ ...practical, weightPercent: '100' }],
]

/** Award bands seen in notices (rule book 5). */
const byShare: AwardRule = {
  bands: [
    { award: 'first', size: { by: 'percent', percent: '10', rounding: 'half_up' } },
    { award: 'second', size: { by: 'percent', percent: '20', rounding: 'half_up' } },
    { award: 'third', size: { by: 'percent', percent: '30', rounding: 'half_up' } },
  ],
}
const byPlaces: AwardRule = {
  bands: [
    { award: 'special', size: { by: 'places', count: 1 } },
    { award: 'first', size: { by: 'places', count: 2 } },
    { award: 'second', size: { by: 'places', count: 4 } },
    { award: 'third', size: { by: 'places', count: 6 } },
  ],
}
const byMedals: AwardRule = {
  bands: [
    { award: 'gold', size: { by: 'places', count: 1 } },
    { award: 'silver', size: { by: 'places', count: 1 } },
    { award: 'bronze', size: { by: 'places', count: 1 } },
    { award: 'merit', size: { by: 'upper_half', rounding: 'down' } },
  ],
}

/** The rules of one event, as data; the same for all its groups. */
export function makeRulePack(wish: RulePackWish, random: Random): RulePack {
  const parts = wish.keeping === 'aspects' ? [] : random.pick(partChoices)
  return {
    parts,
    roundingPoint: random.chance(0.7) ? 'total' : 'aspect',
    ranking: {
      tieBreaks: tieBreaksFor(parts, wish.noTies || random.chance(0.5)),
      lastResort: wish.noTies ? 'ruling' : 'share',
      decimals: 2,
    },
    awards: wish.noTies ? byShare : random.pick([byShare, byPlaces, byMedals]),
    titleSplit: titleSplitFor(wish),
  }
}

/** The rules of an event whose whole is a scheme of 100 marks: no parts to weigh, nor to decide a tie by. */
export function wholeByAspects({ ranking, ...pack }: RulePack): RulePack {
  const tieBreaks = ranking.tieBreaks.filter(({ key }) => key !== 'part')
  return { ...pack, parts: [], ranking: { ...ranking, tieBreaks } }
}

/** Time before parts, later parts before earlier ones: practical before theory, module C before B before A. */
function tieBreaksFor(parts: readonly PartWeight[], byTime: boolean): TieBreak[] {
  const byParts =
    parts.length > 1
      ? parts.toReversed().map(({ code }): TieBreak => ({ key: 'part', part: code, direction: 'high' }))
      : []
  return byTime ? [{ key: 'time', direction: 'low' }, ...byParts] : byParts
}

function titleSplitFor({ class: contestClass, groups, teamSize }: RulePackWish): RulePack['titleSplit'] {
  const three = contestClass === 'one' && teamSize === 'single'
  if (!three || !groups.includes('teacher')) return null
  return [
    { group: 'worker', count: 2 },
    { group: 'teacher', count: 1 },
  ]
}
