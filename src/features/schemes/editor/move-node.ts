import { childrenOf, findNode, insertInto, pathTo, removeNode, type EditNode, type NodeKind } from './edit-tree'

/**
 * One place up or down among its like; past the end of its parent it goes on in the next parent of the same kind, so
 * that an aspect can be carried into another sub-criterion by the same key. Stays where it is at the very end.
 */
export function moveNode(root: EditNode, id: string, by: -1 | 1): EditNode {
  const moved = moveInTree(root, id, by)
  return moved === root ? root : withoutOrder(moved, findNode(root, id)?.kind)
}

/** Criteria of several parts keep the order they came in only until one of them, or a part, is put in another place. */
function withoutOrder(root: EditNode, moved: NodeKind | undefined): EditNode {
  if (moved !== 'part' && moved !== 'criterion') return root
  const plain = ({ values: { order: _order, ...values }, ...criterion }: EditNode) => ({ ...criterion, values })
  return { ...root, children: root.children.map((part) => ({ ...part, children: part.children.map(plain) })) }
}

function moveInTree(root: EditNode, id: string, by: -1 | 1): EditNode {
  const path = pathTo(root, id)
  const node = path.at(-1)
  const parent = path.at(-2)
  if (node === undefined || parent === undefined) return root
  const like = childrenOf(parent, node.kind)
  const neighbour = like[like.indexOf(node) + by]
  if (neighbour !== undefined) {
    const without = removeNode(root, id)
    const at = parent.children.indexOf(neighbour)
    return insertInto(without, parent.id, { at, nodes: [node] })
  }
  const next = neighbourParent(root, parent, by)
  if (next === null) return root
  const at = by === 1 ? 0 : next.children.length
  return insertInto(removeNode(root, id), next.id, { at, nodes: [elsewhere(node)] })
}

/** The code of an aspect names its sub-criterion; in another one it gets another code. */
function elsewhere(node: EditNode): EditNode {
  if (node.kind !== 'aspect') return node
  const { code: _code, ...values } = node.values
  return { ...node, values }
}

function neighbourParent(root: EditNode, parent: EditNode, by: -1 | 1): EditNode | null {
  if (parent.kind === 'scheme') return null
  const all = sameLevel(root, parent.kind)
  return all[all.findIndex(({ id }) => id === parent.id) + by] ?? null
}

function sameLevel(root: EditNode, kind: EditNode['kind']): readonly EditNode[] {
  return root.children.flatMap((child) => (child.kind === kind ? [child] : sameLevel(child, kind)))
}
