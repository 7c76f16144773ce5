import type { OutboxItem } from './outbox'
import { keyOf } from './facts'

interface Parts {
  readonly facts: Groups<{ readonly id: string }>
  readonly rounds: ReadonlyMap<string, number>
  readonly notes: Groups<{ readonly id: string }>
  readonly items: Groups<OutboxItem>
}

type Groups<Thing> = ReadonlyMap<string, readonly Thing[]>

/** Marks, notes or items by the cell they belong to, in the order given. */
export function groupByKey<Thing extends { readonly aspectId: string; readonly workCode: string }>(
  things: readonly Thing[],
): Groups<Thing> {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [thing])
    else group.push(thing)
  }
  return groups
}

/** The cells in which something differs. Recorded facts never change, so their ids tell; items change their state. */
export function changedKeys(before: Parts, after: Parts): ReadonlySet<string> {
  const keys = new Set<string>()
  const hasId = (left: { readonly id: string }, right: { readonly id: string }) => left.id === right.id
  addChanged(keys, [before.facts, after.facts], hasId)
  addChanged(keys, [before.notes, after.notes], hasId)
  addChanged(keys, [before.items, after.items], (left, right) => left === right)
  addOtherRounds(keys, before.rounds, after.rounds)
  return keys
}

type Pair<Thing> = readonly [before: Groups<Thing>, after: Groups<Thing>]

function addChanged<Thing>(
  keys: Set<string>,
  [before, after]: Pair<Thing>,
  isSame: (left: Thing, right: Thing) => boolean,
): void {
  if (before === after) return
  for (const [key, group] of after) {
    const former = before.get(key)
    if (former !== group && !areSame(former ?? [], group, isSame)) keys.add(key)
  }
  for (const key of before.keys()) if (!after.has(key)) keys.add(key)
}

function addOtherRounds(keys: Set<string>, before: Parts['rounds'], after: Parts['rounds']): void {
  if (before === after) return
  for (const key of [...before.keys(), ...after.keys()]) if (before.get(key) !== after.get(key)) keys.add(key)
}

function areSame<Thing>(
  left: readonly Thing[],
  right: readonly Thing[],
  isSame: (left: Thing, right: Thing) => boolean,
): boolean {
  return left.length === right.length && left.every((thing, index) => isSame(thing, right[index] as Thing))
}
