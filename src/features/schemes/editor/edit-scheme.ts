import { copyOf, withFreshIds, withoutCode } from './copy-node'
import {
  changeNode,
  childrenOf,
  childKinds,
  findNode,
  insertInto,
  nodesBelow,
  pathTo,
  removeNode,
  type EditNode,
  type Field,
  type NodeKind,
} from './edit-tree'
import { moveNode } from './move-node'
import { newValues } from './new-node'

/** What a version written here says it came from. */
export const editorOrigin = 'editor'

/** Where the cursor is to go after a change; `turn` makes asking for the same place twice two wishes. */
export interface Focus {
  readonly id: string
  readonly field: Field | null
  readonly turn: number
}

export interface EditState {
  readonly scheme: EditNode
  /** What was last saved or loaded; where it is the scheme itself, there is nothing to save. */
  readonly saved: EditNode
  /** Where the scheme came from: written here, or a file it started from. */
  readonly origin: string
  readonly past: readonly Moment[]
  readonly future: readonly Moment[]
  readonly selected: string | null
  readonly focus: Focus | null
  /** The field being typed into: keys that follow each other there are one step to undo. */
  readonly typing: string | null
  readonly nextId: number
}

interface Moment {
  readonly scheme: EditNode
  readonly origin: string
  readonly selected: string | null
}

export type EditAction =
  | { readonly type: 'set'; readonly id: string; readonly field: Field; readonly value: string }
  | { readonly type: 'select'; readonly id: string | null }
  | { readonly type: 'rest' }
  | { readonly type: 'add'; readonly kind: NodeKind; readonly at?: string | null }
  | { readonly type: 'move'; readonly id: string; readonly by: -1 | 1; readonly field?: Field | null }
  | { readonly type: 'duplicate'; readonly id: string; readonly field?: Field | null }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'undo' | 'redo' }
  | { readonly type: 'focus'; readonly id: string; readonly field: Field | null }
  /** Another scheme in its place, such as a template or a file; one step to undo. */
  | { readonly type: 'replace'; readonly scheme: EditNode; readonly origin: string }
  /** What somebody else saved is what is stored now; the edit goes on after it. */
  | { readonly type: 'rebase'; readonly saved: EditNode }
  /** What somebody else saved takes the place of the edit; one undo brings the edit back, as a change of theirs. */
  | { readonly type: 'adopt'; readonly saved: EditNode }
  /** What was sent is stored, as the answer says it: its aspects have their keys and codes now. */
  | { readonly type: 'saved'; readonly sent: EditNode; readonly answer: EditNode }

const kept = 200

interface Start {
  /** What is stored, where the edit goes on with something else. */
  readonly saved?: EditNode
  readonly origin?: string
}

export function startEdit(scheme: EditNode, { saved = scheme, origin = editorOrigin }: Start = {}): EditState {
  const nextId = idAfter(scheme)
  return { scheme, saved, origin, past: [], future: [], selected: null, focus: null, typing: null, nextId }
}

function idAfter(scheme: EditNode): number {
  return Math.max(0, ...[scheme, ...nodesBelow(scheme)].map(({ id }) => Number(id.slice(1)) || 0)) + 1
}

export function isDirty({ scheme, saved }: EditState): boolean {
  return scheme !== saved
}

/** The next state of an edit. Every change of the scheme is one step to undo; typing in one field is one together. */
export function nextEdit(state: EditState, action: EditAction): EditState {
  switch (action.type) {
    case 'set':
      return setField(state, action)
    case 'select':
      return state.selected === action.id ? state : { ...state, selected: action.id, typing: null }
    case 'rest':
      return state.typing === null ? state : { ...state, typing: null }
    case 'focus':
      return focused({ ...state, selected: action.id, typing: null }, action.id, action.field)
    case 'add':
      return addNode(state, action.kind, action.at ?? state.selected)
    case 'move': {
      const moved = changed(state, moveNode(state.scheme, action.id, action.by), action.id)
      return moved === state ? state : focused(moved, action.id, action.field ?? null)
    }
    case 'duplicate':
      return duplicateNode(state, action.id, action.field ?? null)
    case 'remove':
      return dropNode(state, action.id)
    case 'undo':
    case 'redo':
      return travel(state, action.type)
    case 'replace':
      return { ...changed(state, withFreshIds(action.scheme, state.nextId).node, null), origin: action.origin }
    case 'rebase':
      return { ...state, saved: action.saved }
    case 'adopt': {
      const { node } = withFreshIds(action.saved, state.nextId)
      const adopted = { ...changed(state, node, null), saved: node, origin: editorOrigin }
      return isDirty(state) ? adopted : { ...adopted, past: [] }
    }
    case 'saved':
      return settle(state, action)
  }
}

function setField(state: EditState, { id, field, value }: Extract<EditAction, { type: 'set' }>): EditState {
  const node = findNode(state.scheme, id)
  if (node === null || (node.values[field] ?? '') === value) return state
  const scheme = changeNode(state.scheme, id, (own) => withValue(own, field, value))
  const typing = `${id} ${field}`
  if (state.typing === typing) return { ...state, scheme, future: [] }
  return { ...changed(state, scheme, id), typing }
}

const optional: readonly Field[] = ['extraDescription', 'requirement']

/** A sub-criterion that gets another code takes its aspects along; an optional text that is emptied is none. */
function withValue(node: EditNode, field: Field, value: string): EditNode {
  const { [field]: _before, ...others } = node.values
  const values = value === '' && optional.includes(field) ? others : { ...others, [field]: value }
  if (node.kind !== 'sub' || field !== 'code') return { ...node, values }
  return { ...node, values, children: node.children.map((child) => ({ ...child, values: withoutCode(child.values) })) }
}

function addNode(state: EditState, kind: NodeKind, at: string | null): EditState {
  const { scheme } = state
  const loose = kind === 'part' ? looseCriteria(scheme) : null
  if (loose !== null) {
    const named = changeNode(scheme, loose.id, (node) => ({ ...node, values: newValues(scheme, scheme, 'part') }))
    return focused(changed(state, named, loose.id), loose.id, 'name')
  }
  const path = at === null ? [scheme] : pathTo(scheme, at)
  const found = placeFor(path.length === 0 ? [scheme] : path, kind) ?? lastPlace(scheme, kind)
  if (found === null) return state
  const { parent, after } = found
  const node: EditNode = {
    id: `n${state.nextId}`,
    kind,
    values: newValues(scheme, parent, kind, after ?? parent.children.at(-1)),
    children: [],
  }
  const index = after === null ? parent.children.length : parent.children.indexOf(after) + 1
  const next = insertInto(scheme, parent.id, { at: index, nodes: [node] })
  return focused({ ...changed(state, next, node.id), nextId: state.nextId + 1 }, node.id, firstField(kind))
}

/** What holds the criteria of a scheme without parts; the first part takes them in. */
function looseCriteria(scheme: EditNode): EditNode | null {
  const parts = childrenOf(scheme, 'part')
  const [only] = parts
  return parts.length === 1 && only?.values.weightPercent === undefined ? (only ?? null) : null
}

interface Place {
  readonly parent: EditNode
  readonly after: EditNode | null
}

/** Beside the selected node where it is of the kind, else inside the nearest one above that takes the kind. */
function placeFor(path: readonly EditNode[], kind: NodeKind): Place | null {
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const node = path[depth]
    if (node === undefined) continue
    if (childKinds[node.kind].includes(kind)) {
      const below = path[depth + 1]
      return { parent: node, after: below?.kind === kind ? below : null }
    }
  }
  return null
}

function lastPlace(scheme: EditNode, kind: NodeKind): Place | null {
  const parent = [scheme, ...nodesBelow(scheme)].findLast((node) => childKinds[node.kind].includes(kind))
  return parent === undefined ? null : { parent, after: null }
}

/** Where typing starts in a new row. */
function firstField(kind: NodeKind): Field {
  return kind === 'aspect' ? 'description' : 'name'
}

function duplicateNode(state: EditState, id: string, field: Field | null): EditState {
  const path = pathTo(state.scheme, id)
  const node = path.at(-1)
  const parent = path.at(-2)
  if (node === undefined || parent === undefined) return state
  const fresh = withFreshIds(copyOf(node, state.scheme, parent), state.nextId)
  const at = parent.children.indexOf(node) + 1
  const scheme = insertInto(state.scheme, parent.id, { at, nodes: [fresh.node] })
  return focused({ ...changed(state, scheme, fresh.node.id), nextId: fresh.nextId }, fresh.node.id, field)
}

function dropNode(state: EditState, id: string): EditState {
  const path = pathTo(state.scheme, id)
  const node = path.at(-1)
  const parent = path.at(-2)
  if (node === undefined || parent === undefined) return state
  const like = childrenOf(parent, node.kind)
  if (node.kind === 'part' && like.length === 1) return dissolvePart(state, node)
  const at = like.indexOf(node)
  const next = like[at + 1] ?? like[at - 1] ?? (parent.kind === 'scheme' ? null : parent)
  const removed = changed(state, removeNode(state.scheme, id), next?.id ?? null)
  return next === null ? removed : focused(removed, next.id, null)
}

/** Without its last part a scheme is one whole again; nothing in it is lost. */
function dissolvePart(state: EditState, part: EditNode): EditState {
  const [first] = part.children
  const whole = changeNode(state.scheme, part.id, (node) => ({ ...node, values: {} }))
  const dissolved = changed(state, whole, first?.id ?? null)
  return first === undefined ? dissolved : focused(dissolved, first.id, null)
}

function changed(state: EditState, scheme: EditNode, selected: string | null): EditState {
  if (scheme === state.scheme) return state
  const past = [...state.past, momentOf(state)].slice(-kept)
  const nextId = Math.max(state.nextId, idAfter(scheme))
  return { ...state, scheme, past, future: [], selected, typing: null, nextId }
}

function momentOf({ scheme, origin, selected }: EditState): Moment {
  return { scheme, origin, selected }
}

function focused(state: EditState, id: string, field: Field | null): EditState {
  return { ...state, focus: { id, field, turn: (state.focus?.turn ?? 0) + 1 } }
}

function travel(state: EditState, direction: 'undo' | 'redo'): EditState {
  const [from, to] = direction === 'undo' ? [state.past, state.future] : [state.future, state.past]
  const moment = from.at(-1)
  if (moment === undefined) return state
  const here = [...to, momentOf(state)]
  const rest = from.slice(0, -1)
  const selected = findNode(moment.scheme, moment.selected) === null ? null : moment.selected
  return {
    ...state,
    scheme: moment.scheme,
    origin: moment.origin,
    past: direction === 'undo' ? rest : here,
    future: direction === 'undo' ? here : rest,
    selected,
    typing: null,
  }
}

/** What went on being edited meanwhile stays; there is no way back behind a saving, because keys were given there. */
function settle(state: EditState, { sent, answer }: Extract<EditAction, { type: 'saved' }>): EditState {
  const stored = storedAspects(sent, answer)
  const saved = withStored(sent, stored)
  const scheme = state.scheme === sent ? saved : withStored(state.scheme, stored)
  return { ...state, scheme, saved, origin: editorOrigin, past: [], future: [], typing: null }
}

type Stored = ReadonlyMap<string, Pick<EditNode['values'], 'key' | 'code'>>

/** By id of the sent aspect the key and the code it was stored under; both trees have the same shape. */
function storedAspects(sent: EditNode, answer: EditNode): Stored {
  const aspects = (root: EditNode) => nodesBelow(root).filter(({ kind }) => kind === 'aspect')
  const answered = aspects(answer)
  return new Map(
    aspects(sent).map(({ id }, index) => {
      const { key, code } = answered[index]?.values ?? {}
      return [id, { ...(key !== undefined && { key }), ...(code !== undefined && { code }) }]
    }),
  )
}

function withStored(node: EditNode, stored: Stored): EditNode {
  const own = stored.get(node.id)
  const children = node.children.map((child) => withStored(child, stored))
  return { ...node, values: own === undefined ? node.values : { ...node.values, ...own }, children }
}
