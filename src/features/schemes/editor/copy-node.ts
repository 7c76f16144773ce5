import type { EditNode, Values } from './edit-tree'
import { newValues } from './new-node'

/** A copy is another thing: no key, and the next free code. */
export function copyOf(node: EditNode, scheme: EditNode, parent: EditNode): EditNode {
  const code = node.kind === 'aspect' ? undefined : newValues(scheme, parent, node.kind).code
  const children = node.children.map((child) => copyBelow(child))
  const { key: _key, code: _code, ...values } = node.values
  return { ...node, values: { ...values, ...(code !== undefined && { code }) }, children }
}

function copyBelow(node: EditNode): EditNode {
  const { key: _key, order: _order, ...values } = node.values
  const own = node.kind === 'aspect' ? withoutCode(values) : values
  return { ...node, values: own, children: node.children.map(copyBelow) }
}

export function withoutCode({ code: _code, ...values }: Values): Values {
  return values
}

/** The tree with ids of its own, counted on from a number, which they do not share with any other tree of the edit. */
export function withFreshIds(node: EditNode, from: number): { readonly node: EditNode; readonly nextId: number } {
  let nextId = from
  return { node: fresh(node), nextId }

  function fresh(own: EditNode): EditNode {
    const id = `n${nextId}`
    nextId += 1
    return { ...own, id, children: own.children.map(fresh) }
  }
}
