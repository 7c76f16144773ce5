/** A piece of edited data: texts and numbers, records of them, and lists whose items are known by `id`. */
type Tree = unknown
type Fields = Readonly<Record<string, Tree>>
type Item = Fields & { readonly id: string }

/** A place two people left differently; a whole item is undefined where one of them removed it. */
export interface TreeConflict {
  /** Such as `hosts.h1.name`; `hosts.#order` is the order of a list. */
  readonly path: string
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

export type Side = 'mine' | 'theirs'
export type Choices = ReadonlyMap<string, Side>

export interface TreeMerge<Value> {
  readonly merged: Value
  readonly conflicts: readonly TreeConflict[]
}

export const orderStep = '#order'

interface Three {
  readonly base: Tree
  readonly mine: Tree
  readonly theirs: Tree
}

/**
 * Joins two edits of the same data, place by place: whoever left a place alone yields to whoever changed it.
 * Where both changed it differently there is a conflict, and until `choices` say otherwise mine stands.
 */
export function mergeTrees<Value>(
  base: Value,
  mine: Value,
  theirs: Value,
  choices: Choices = new Map(),
): TreeMerge<Value> {
  const conflicts: TreeConflict[] = []
  const merged = merge('', { base, mine, theirs }) as Value
  return { merged, conflicts }

  function merge(path: string, three: Three): Tree {
    const { base: was, mine: own, theirs: other } = three
    if (same(own, other) || same(was, other)) return own
    if (same(was, own)) return other
    if (isList(was) && isList(own) && isList(other)) return mergeLists(path, was, own, other)
    if (isFields(was) && isFields(own) && isFields(other)) return mergeFields(path, was, own, other)
    return settle(path, three)
  }

  function settle(path: string, three: Three): Tree {
    conflicts.push({ path, ...three })
    return choices.get(path) === 'theirs' ? three.theirs : three.mine
  }

  function mergeFields(path: string, was: Fields, own: Fields, other: Fields): Fields {
    const keys = new Set([...Object.keys(own), ...Object.keys(other)])
    return Object.fromEntries(
      [...keys].map((key) => [key, merge(step(path, key), { base: was[key], mine: own[key], theirs: other[key] })]),
    )
  }

  function mergeLists(path: string, was: readonly Item[], own: readonly Item[], other: readonly Item[]): Tree {
    const [before, mineById, theirsById] = [byId(was), byId(own), byId(other)]
    const kept = new Map<string, Tree>()
    for (const id of new Set([...was, ...own, ...other].map((item) => item.id))) {
      const three = { base: before.get(id), mine: mineById.get(id), theirs: theirsById.get(id) }
      const item = merge(step(path, id), three)
      if (item !== undefined) kept.set(id, item)
    }
    const order = mergeOrders(ids(was), ids(own), ids(other), (mineOrder, theirOrder) => {
      const common = ids(was).filter((id) => kept.has(id))
      const chosen = settle(step(path, orderStep), { base: common, mine: mineOrder, theirs: theirOrder })
      return chosen as readonly string[]
    })
    return order.flatMap((id) => (kept.has(id) ? [kept.get(id)] : []))
  }
}

type SettleOrder = (mine: readonly string[], theirs: readonly string[]) => readonly string[]

/** The order of everything anybody lists; what was added stands behind what its author put it behind. */
function mergeOrders(
  was: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  settle: SettleOrder,
): readonly string[] {
  const inAll = (id: string) => was.includes(id) && mine.includes(id) && theirs.includes(id)
  const [common, own, other] = [was.filter(inAll), mine.filter(inAll), theirs.filter(inAll)]
  const skeleton = same(own, other) || same(common, other) ? own : same(common, own) ? other : settle(own, other)
  const ofMine = behindAnchors(mine, inAll, () => true)
  const ofTheirs = behindAnchors(theirs, inAll, (id) => !mine.includes(id))
  return ['', ...skeleton].flatMap((anchor) => {
    const blocks = [ofMine.get(anchor) ?? [], ofTheirs.get(anchor) ?? []]
    // By their first ids, so that it does not matter whose edit is called mine.
    const placed = blocks.toSorted(([left = ''], [right = '']) => compareIds(left, right)).flat()
    return anchor === '' ? placed : [anchor, ...placed]
  })
}

/** What only one of the two lists, in that one's order, by what stands before it; `''` is the beginning. */
function behindAnchors(
  list: readonly string[],
  inAll: (id: string) => boolean,
  counts: (id: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const behind = new Map<string, string[]>()
  let anchor = ''
  for (const id of list) {
    if (inAll(id)) anchor = id
    else if (counts(id)) behind.set(anchor, [...(behind.get(anchor) ?? []), id])
  }
  return behind
}

function compareIds(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function byId(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

function ids(items: readonly Item[]): string[] {
  return items.map(({ id }) => id)
}

export function step(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

/** Whether two pieces say the same, whatever the order of their keys. */
export function same(left: Tree, right: Tree): boolean {
  if (left === right) return true
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => same(item, right[index]))
  }
  if (!isFields(left) || !isFields(right)) return false
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every((key) => same(left[key], right[key]))
}

/** A list whose items have ids; any other array is one piece, such as how a title is split. */
export function isList(tree: Tree): tree is readonly Item[] {
  return Array.isArray(tree) && tree.every((item) => isFields(item) && typeof item['id'] === 'string')
}

export function isFields(tree: Tree): tree is Fields {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree)
}
