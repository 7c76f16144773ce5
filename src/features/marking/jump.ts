import type { SheetData } from '#contract/marking'
import type { Cell } from './board'

/** A place somebody may mean by what they typed. */
export interface JumpTarget {
  readonly kind: 'work' | 'aspect' | 'cell'
  readonly label: string
  readonly cell: Cell
}

const atMost = 8

/**
 * Where a typed code leads: a work, an aspect, or both set apart by a space. What begins with the text comes first, then
 * what contains its letters in order; "b13" finds B1.3.
 */
export function jumpTargets(
  typed: string,
  { works, aspects }: Pick<SheetData, 'works' | 'aspects'>,
  from: Cell,
): readonly JumpTarget[] {
  const words = typed.normalize('NFKC').toUpperCase().split(/\s+/).filter(Boolean)
  const [first, second] = words
  if (first === undefined) return []
  const byWork = ranked(works, first, (code) => code)
  const byAspect = ranked(aspects, first, ({ code }) => code)
  if (second !== undefined) {
    const pairs = [
      ...combine(
        byWork,
        ranked(aspects, second, ({ code }) => code),
      ),
      ...combine(
        ranked(works, second, (code) => code),
        byAspect,
      ),
    ]
    return pairs.slice(0, atMost)
  }
  return [
    ...byWork.map((code): JumpTarget => ({ kind: 'work', label: code, cell: { ...from, workCode: code } })),
    ...byAspect.map(({ id, code, description }): JumpTarget => ({
      kind: 'aspect',
      label: `${code} ${description}`,
      cell: { ...from, aspectId: id },
    })),
  ].slice(0, atMost)
}

/**
 * The works somebody may mean by what they copied from a paper: the one that is called so, or all whose code has it in
 * one piece. A mark goes to the work that is named, so nothing is guessed from single letters.
 */
export function worksCalled(typed: string, works: readonly string[]): readonly string[] {
  const wanted = plain(typed.normalize('NFKC'))
  if (wanted === '') return []
  const exact = works.find((code) => plain(code) === wanted)
  return exact === undefined ? works.filter((code) => plain(code).includes(wanted)) : [exact]
}

function combine(works: readonly string[], aspects: readonly SheetData['aspects'][number][]): JumpTarget[] {
  return works.flatMap((workCode) =>
    aspects.map(({ id, code }): JumpTarget => ({
      kind: 'cell',
      label: `${workCode} ${code}`,
      cell: { workCode, aspectId: id },
    })),
  )
}

function ranked<Thing>(things: readonly Thing[], typed: string, codeOf: (thing: Thing) => string): readonly Thing[] {
  const wanted = plain(typed)
  return things
    .map((thing) => ({ thing, rank: rankOf(plain(codeOf(thing)), wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((left, right) => right.rank - left.rank)
    .map(({ thing }) => thing)
}

function rankOf(code: string, wanted: string): number {
  if (code === wanted) return 3
  if (code.startsWith(wanted)) return 2
  let from = 0
  for (const letter of wanted) {
    const at = code.indexOf(letter, from)
    if (at < 0) return 0
    from = at + 1
  }
  return 1
}

function plain(code: string): string {
  return code.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}
