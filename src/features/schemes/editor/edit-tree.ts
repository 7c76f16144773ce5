/**
 * A scheme while it is edited: every value is the text in its field, right or wrong, and every node has an id of its
 * own, so that codes may be empty, twice or half typed. Sections and parts are children of the scheme.
 */
export interface EditNode {
  readonly id: string
  readonly kind: NodeKind
  readonly values: Values
  readonly children: readonly EditNode[]
}

export type NodeKind = 'scheme' | 'section' | 'part' | 'criterion' | 'sub' | 'aspect'

/** Fields by name; what a kind of node has is what `editToDraft` reads of it. */
export type Values = Readonly<Partial<Record<Field, string>>>

export type Field =
  | 'name'
  | 'roundingPoint'
  | 'spare'
  | 'order'
  | 'code'
  | 'kind'
  | 'weightPercent'
  | 'marks'
  | 'mark'
  | 'day'
  | 'key'
  | 'type'
  | 'description'
  | 'extraDescription'
  | 'requirement'
  | 'section'
  | 'maxMark'
  | `benchmark${0 | 1 | 2 | 3}`
  | 'calculation'
  | 'possible'
  | 'deductionType'
  | 'deductions'
  | 'target'
  | 'difference'
  | 'deduction'
  | 'bands'
  | 'confirmed'
  | 'workbook'
  | 'dropHighest'
  | 'dropLowest'
  | 'decimals'

/** Which kinds may stand inside which. The criteria of a scheme without parts stand in one part that has no code. */
export const childKinds: Readonly<Record<NodeKind, readonly NodeKind[]>> = {
  scheme: ['section', 'part'],
  section: [],
  part: ['criterion'],
  criterion: ['sub'],
  sub: ['aspect'],
  aspect: [],
}

/** From the root down to the node; empty where it is not there. */
export function pathTo(root: EditNode, id: string): readonly EditNode[] {
  if (root.id === id) return [root]
  for (const child of root.children) {
    const rest = pathTo(child, id)
    if (rest.length > 0) return [root, ...rest]
  }
  return []
}

export function findNode(root: EditNode, id: string | null): EditNode | null {
  return id === null ? null : (pathTo(root, id).at(-1) ?? null)
}

/** The tree with one node put through a function; everything beside the way to it stays the same object. */
export function changeNode(root: EditNode, id: string, change: (node: EditNode) => EditNode): EditNode {
  return changeAlong(root, pathTo(root, id), change)
}

function changeAlong(root: EditNode, path: readonly EditNode[], change: (node: EditNode) => EditNode): EditNode {
  const [, next, ...rest] = path
  if (path.length === 0) return root
  if (next === undefined) return change(root)
  const children = root.children.map((child) => (child === next ? changeAlong(child, [next, ...rest], change) : child))
  return { ...root, children }
}

/** Puts nodes among the children of a parent, at a place counted from 0. */
export function insertInto(
  root: EditNode,
  parentId: string,
  { at, nodes }: { readonly at: number; readonly nodes: readonly EditNode[] },
): EditNode {
  return changeNode(root, parentId, (parent) => ({ ...parent, children: parent.children.toSpliced(at, 0, ...nodes) }))
}

export function removeNode(root: EditNode, id: string): EditNode {
  const parent = pathTo(root, id).at(-2)
  if (parent === undefined) return root
  return changeNode(root, parent.id, (own) => ({ ...own, children: own.children.filter((child) => child.id !== id) }))
}

/** Every node below, parents before their children, in the order of the page. */
export function nodesBelow(root: EditNode): readonly EditNode[] {
  return root.children.flatMap((child) => [child, ...nodesBelow(child)])
}

export function childrenOf(node: EditNode, kind: NodeKind): readonly EditNode[] {
  return node.children.filter((child) => child.kind === kind)
}
