import { decide, type Decision } from '../decision'
import { exact, roundHalfUp, sumExact, type DecimalText } from '../exact'
import { partKinds, type PartKind } from '../schemes/scheme'
import type { RulePack, TieBreak } from './rule-pack'

/** A part as it is marked: by its code, and what kind of part it is where it is one of a scheme. */
export interface RankedPart {
  readonly code: string
  readonly kind?: PartKind | undefined
}

/**
 * The tie-breaks with every part named as it is marked: a rule names a part by its code, or says which kind it means, such
 * as `practical`, whatever code the scheme gave it (rule book 5). Where several are of that kind they count together.
 */
export function placeTieBreaks(tieBreaks: readonly TieBreak[], parts: readonly RankedPart[]): readonly TieBreak[] {
  return tieBreaks.map((tieBreak) => {
    const { part } = tieBreak
    const [only, ...others] = part === undefined ? [] : partsNamed(part, parts)
    return only === undefined || others.length > 0 ? tieBreak : { ...tieBreak, part: only.code }
  })
}

/** A part with its own mark, and what it counts in the total. */
export interface MarkedPart extends RankedPart {
  readonly mark: DecimalText
  readonly counts: DecimalText
}

/** The marks an entry is compared by: of each part by its code, and by kind what several parts of it count together. */
export function partMarks(parts: readonly MarkedPart[]): Readonly<Record<string, DecimalText>> {
  const kinds = new Set(parts.flatMap(({ kind }) => kind ?? []))
  const together = [...kinds].map((kind): [string, DecimalText] => {
    const own = partsNamed(kind, parts)
    return [kind, own.length === 1 ? (own[0]?.mark ?? '0') : roundHalfUp(sumExact(own.map(countsOf)), 2)]
  })
  return Object.fromEntries([...together, ...parts.map(({ code, mark }) => [code, mark] as const)])
}

export interface NamedPart {
  readonly code: string
  readonly name: string
}

/** A scheme as it is ranked by: its parts, and the criteria in which something is marked. */
export interface RankedScheme {
  readonly parts: readonly (RankedPart & NamedPart)[]
  readonly criteria: readonly { readonly letter: string; readonly part: string | null }[]
}

/**
 * Whether every part that the rules compare ties by will have marks: a part of the scheme with criteria, by its code or
 * kind, or a criterion where the scheme has no parts. Asked while the scheme may still be mended, because a tie shows
 * only once marks have met names. Source: rule book 5.
 */
export function decideTieBreaks(
  { parts, ranking: { tieBreaks } }: Pick<RulePack, 'parts' | 'ranking'>,
  scheme: RankedScheme,
): Decision<readonly TieBreak[]> {
  const marked = new Set(scheme.criteria.map(({ part }) => part))
  const answering =
    scheme.parts.length === 0
      ? scheme.criteria.map(({ letter }) => letter)
      : scheme.parts.filter(({ code }) => marked.has(code)).flatMap(({ code, kind }) => [code, kind])
  const asked = new Set(tieBreaks.flatMap(({ part }) => part ?? []))
  const unanswered = [...asked].filter((part) => !answering.includes(part))
  return decide(
    unanswered.map((part) => ({
      code: 'ranking.tie_break_unanswered' as const,
      params: { part: partLabel(part, [...parts, ...scheme.parts]) },
    })),
    tieBreaks,
  )
}

/** A part as people know it: by its name and its code, where that is not the word for a kind such as `practical`. */
export function partLabel(code: string, parts: readonly NamedPart[]): string {
  const part = parts.find((one) => one.code === code)
  if (part === undefined) return code
  return partKinds.some((kind) => kind === code) ? part.name : `${part.name} ${code}`
}

/** A code says more than a kind. */
function partsNamed<Part extends RankedPart>(name: string, parts: readonly Part[]): readonly Part[] {
  const coded = parts.filter(({ code }) => code === name)
  return coded.length > 0 ? coded : parts.filter(({ kind }) => kind === name)
}

function countsOf({ counts }: MarkedPart) {
  return exact(counts)
}
