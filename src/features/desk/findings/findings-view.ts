import type { FindingKind, MarkFindingData } from '#contract/marking-desk'
import { groupBy } from '#domain/group-by'

/** What asks for something to be done, the most pressing first; then what is only on record. */
export const openKinds = ['conflict', 'held', 'unusable', 'spread', 'flag', 'unsure', 'missing'] as const
export const recordKinds = ['rescored', 'corrected', 'moved'] as const satisfies readonly FindingKind[]
const kinds: readonly FindingKind[] = [...openKinds, ...recordKinds]

/** What of the findings is shown, as the address says; `open` is everything that asks for something. */
export interface FindingsFilter {
  readonly kind: FindingKind | 'open'
  readonly form: string | null
  readonly judge: number | null
  readonly work: string
}

export function readFilter(params: URLSearchParams): FindingsFilter {
  const judge = Number(params.get('judge') ?? '')
  return {
    kind: kinds.find((kind) => kind === params.get('kind')) ?? 'open',
    form: params.get('form'),
    judge: Number.isInteger(judge) && judge > 0 ? judge : null,
    work: params.get('work') ?? '',
  }
}

export function writeFilter({ kind, form, judge, work }: FindingsFilter): URLSearchParams {
  const params = new URLSearchParams()
  if (kind !== 'open') params.set('kind', kind)
  if (form !== null) params.set('form', form)
  if (judge !== null) params.set('judge', String(judge))
  if (work !== '') params.set('work', work)
  return params
}

export type ListItem =
  | { readonly item: 'heading'; readonly kind: FindingKind; readonly n: number }
  /** `place` among the findings listed, counted from 1, headings left out. */
  | { readonly item: 'finding'; readonly key: string; readonly place: number; readonly finding: MarkFindingData }

/** The list as it is drawn: of each kind a heading, then its findings in the order given. */
export function listItems(rows: readonly MarkFindingData[], filter: FindingsFilter): readonly ListItem[] {
  const byKind = groupBy(
    rows.filter((row) => passes(row, filter)),
    ({ kind }) => kind,
  )
  let listed = 0
  return kinds.flatMap((kind): readonly ListItem[] => {
    const found = byKind.get(kind) ?? []
    if (found.length === 0) return []
    const first = listed + 1
    listed += found.length
    return [
      { item: 'heading', kind, n: found.length },
      ...found.map((finding, nth): ListItem => ({ item: 'finding', key: keyOf(finding), place: first + nth, finding })),
    ]
  })
}

/** What is open at a cell stays the same finding when another value arrives, so that nothing typed about it is lost. */
export function keyOf({ kind, aspect, workCode, heldId, noteIds, values }: MarkFindingData): string {
  const onRecord = recordKinds.some((one) => one === kind)
  return [kind, aspect.id, workCode, heldId ?? noteIds[0] ?? (onRecord ? values.at(-1)?.markId : '')].join(' ')
}

/** The values of a conflict by the seat they contradict each other in; null is the group's. */
export function bySeat({ values }: Pick<MarkFindingData, 'values'>) {
  return [...groupBy(values, ({ judge }) => judge)].map(([judge, heads]) => ({ judge, heads }))
}

/** The works a panel's judge still owes on a form: whoever was absent was so for more than one. */
export function worksMissing(rows: readonly MarkFindingData[], formId: string, judge: number): readonly string[] {
  const owed = rows.filter(
    ({ kind, form, judges }) => kind === 'missing' && form.id === formId && judges.includes(judge),
  )
  return [...new Set(owed.map(({ workCode }) => workCode))].toSorted()
}

/** The finding that is looked at, and where it was last in which list: another event or filter lists others. */
export interface Choice {
  readonly key: string | null
  readonly index: number
  readonly list: string
  /** What was looked at before a filter left it out, until something else is chosen. */
  readonly left: string | null
}

/**
 * What is looked at once the list is this: the same finding wherever it is now; when it is dealt with, what took its
 * place; where another list leaves it out, that list's first, and the same again once it is listed. The same choice again
 * where nothing moved, and where nothing is listed.
 */
export function followed(items: readonly ListItem[], choice: Choice, list: string): Choice {
  if (items.length === 0) return choice
  const { key, index, left } = choice
  const same = placeOf(items, key)
  if (choice.list === list) {
    if (same !== undefined) return same === index ? choice : { ...choice, index: same }
    const from = Math.min(index, items.length - 1)
    return { ...choice, ...choiceAt(items, step(items, from - 1, 1) ?? step(items, items.length, -1)) }
  }
  const back = placeOf(items, left)
  if (back !== undefined) return { key: left, index: back, list, left: null }
  if (same !== undefined) return { key, index: same, list, left }
  return { ...choice, ...choiceAt(items, step(items, -1, 1)), list, left: left ?? key }
}

export function choiceAt(
  items: readonly ListItem[],
  index: number | undefined,
): Pick<Choice, 'key' | 'index'> | undefined {
  const item = index === undefined ? undefined : items[index]
  return index === undefined || item?.item !== 'finding' ? undefined : { key: item.key, index }
}

function placeOf(items: readonly ListItem[], key: string | null): number | undefined {
  const place = items.findIndex((item) => item.item === 'finding' && item.key === key)
  return place === -1 ? undefined : place
}

/** The next finding in a direction, headings being passed over; undefined at the end. */
export function step(items: readonly ListItem[], from: number, by: 1 | -1): number | undefined {
  for (let index = from + by; index >= 0 && index < items.length; index += by) {
    if (items[index]?.item === 'finding') return index
  }
  return undefined
}

function passes(row: MarkFindingData, { kind, form, judge, work }: FindingsFilter): boolean {
  if (kind === 'open' ? !openKinds.some((open) => open === row.kind) : row.kind !== kind) return false
  if (form !== null && row.form.id !== form) return false
  if (judge !== null && row.judges.length > 0 && !row.judges.includes(judge)) return false
  return row.workCode.toUpperCase().includes(work.trim().toUpperCase())
}
