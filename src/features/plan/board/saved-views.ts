/** A way of looking at the board under a name: the query of its address. */
export interface SavedView {
  readonly name: string
  readonly search: string
}

const storageKey = 'saiheng.plan.views'
const most = 30

/** Views kept in this browser, in the order they were saved; whatever else lies there counts as none. */
export function readViews(storage: Pick<Storage, 'getItem'>): SavedView[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(storageKey) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isView) : []
  } catch {
    return []
  }
}

/** A view under a name already taken replaces that one. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const name = view.name.trim()
  if (name === '') return [...views]
  return [...views.filter((other) => other.name !== name), { ...view, name }].slice(-most)
}

export function withoutView(views: readonly SavedView[], name: string): SavedView[] {
  return views.filter((view) => view.name !== name)
}

export function writeViews(storage: Pick<Storage, 'setItem'>, views: readonly SavedView[]): void {
  storage.setItem(storageKey, JSON.stringify(views))
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false
  const { name, search } = value as Record<string, unknown>
  return typeof name === 'string' && typeof search === 'string'
}
