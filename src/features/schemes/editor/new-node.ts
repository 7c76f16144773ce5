import { childrenOf, nodesBelow, type EditNode, type NodeKind, type Values } from './edit-tree'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A fresh node with what it usually starts with: the next letter, code or number, and an aspect like the one before. */
export function newValues(root: EditNode, parent: EditNode, kind: NodeKind, like?: EditNode): Values {
  switch (kind) {
    case 'section':
      return {
        code: nextNumber(childrenOf(root, 'section').map(({ values }) => values.code ?? '')),
        name: '',
        marks: '0',
      }
    case 'part':
      return { code: nextPart(root), name: '', kind: 'module', weightPercent: '0' }
    case 'criterion':
      return { code: nextLetter(root), name: '', mark: '0' }
    case 'sub':
      return subValues(root, parent)
    case 'aspect':
      return aspectValues(like)
    case 'scheme':
      return { name: '', roundingPoint: 'total' }
  }
}

function aspectValues(like: EditNode | undefined): Values {
  const { type = 'measurement', section = '', maxMark = '1.00' } = like?.values ?? {}
  return { ...usualAspect, type, section, maxMark }
}

/** What every aspect holds, whatever its type, so that changing the type and back loses nothing. */
export const usualAspect: Values = {
  type: 'measurement',
  description: '',
  section: '',
  maxMark: '1.00',
  calculation: 'PASS_FAIL',
  dropHighest: '1',
  dropLowest: '1',
  decimals: '2',
}

function subValues(root: EditNode, criterion: EditNode): Values {
  const letter = criterion.values.code ?? ''
  const taken = new Set(
    nodesBelow(root)
      .filter(({ kind }) => kind === 'sub')
      .map(({ values }) => values.code),
  )
  let number = criterion.children.length + 1
  while (taken.has(`${letter}${number}`)) number += 1
  return { code: `${letter}${number}`, name: '', day: criterion.children.at(-1)?.values.day ?? '1' }
}

function nextPart(root: EditNode): string {
  const taken = childrenOf(root, 'part').map(({ values }) => values.code)
  let number = taken.filter((code) => code !== undefined).length + 1
  while (taken.includes(`P${number}`)) number += 1
  return `P${number}`
}

function nextLetter(root: EditNode): string {
  const taken = new Set(
    nodesBelow(root)
      .filter(({ kind }) => kind === 'criterion')
      .map(({ values }) => values.code),
  )
  return [...alphabet].find((letter) => !taken.has(letter)) ?? ''
}

function nextNumber(taken: readonly string[]): string {
  let number = taken.length + 1
  while (taken.includes(String(number))) number += 1
  return String(number)
}
