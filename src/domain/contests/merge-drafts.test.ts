import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContestDraft, DraftHost } from './contest-draft'
import { changesOfDraft, mergeDrafts } from './merge-drafts'
import { testDraft, testEvent, testStage } from './test-draft'

const base: ContestDraft = {
  ...testDraft,
  hosts: [
    { id: 'h1', role: 'organiser', name: '甲' },
    { id: 'h2', role: 'host', name: '乙' },
    { id: 'h3', role: 'host', name: '丙' },
  ],
  events: [testEvent, { ...testEvent, id: 'e2', name: '钳工' }],
}

function host(id: string, name: string): DraftHost {
  return { id, role: 'host', name }
}

describe('two edits of a contest', () => {
  it('in different places both stand', () => {
    const mine = { ...base, class: 'two' as const, hosts: [...base.hosts, host('m', '丁')] }
    const theirs = { ...base, cityCode: null, events: base.events.map((event) => ({ ...event, workstations: 20 })) }
    const { merged, conflicts } = mergeDrafts({ base, mine, theirs })
    expect(conflicts).toEqual([])
    expect(merged).toMatchObject({ class: 'two', cityCode: null })
    expect(merged.hosts.map(({ id }) => id)).toEqual(['h1', 'h2', 'h3', 'm'])
    expect(merged.events.map(({ workstations }) => workstations)).toEqual([20, 20])
  })

  it('of the same field are a conflict, and mine stands until somebody chooses', () => {
    const mine = { ...base, cityCode: '370200' }
    const theirs = { ...base, cityCode: '370300' }
    const first = mergeDrafts({ base, mine, theirs })
    expect(first.conflicts).toEqual([{ path: 'cityCode', base: '370100', mine: '370200', theirs: '370300' }])
    expect(first.merged.cityCode).toBe('370200')
    const chosen = mergeDrafts({ base, mine, theirs, choices: new Map([['cityCode', 'theirs']]) })
    expect(chosen.merged.cityCode).toBe('370300')
  })

  it('the same on both sides is no conflict', () => {
    const both = { ...base, cityCode: '370200' }
    expect(mergeDrafts({ base, mine: both, theirs: both })).toEqual({ merged: both, conflicts: [] })
  })

  it('one renames a host, the other moves it: both', () => {
    const renamed = base.hosts.map((one) => (one.id === 'h2' ? { ...one, name: '乙（新）' } : one))
    const moved = [base.hosts[2], base.hosts[0], base.hosts[1]].flatMap((one) => one ?? [])
    const { merged, conflicts } = mergeDrafts({
      base,
      mine: { ...base, hosts: renamed },
      theirs: { ...base, hosts: moved },
    })
    expect(conflicts).toEqual([])
    expect(merged.hosts.map(({ id, name }) => id + name)).toEqual(['h3丙', 'h1甲', 'h2乙（新）'])
  })

  it('one removes what the other changed: a conflict over the whole item', () => {
    const mine = { ...base, events: base.events.slice(0, 1) }
    const theirs = { ...base, events: base.events.map((event) => ({ ...event, workstations: 3 })) }
    const { merged, conflicts } = mergeDrafts({ base, mine, theirs })
    expect(conflicts.map(({ path }) => path)).toEqual(['events.e2'])
    expect(merged.events.map(({ id }) => id)).toEqual(['e1'])
    const kept = mergeDrafts({ base, mine, theirs, choices: new Map([['events.e2', 'theirs']]) })
    expect(kept.merged.events.map(({ id, workstations }) => `${id} ${workstations}`)).toEqual(['e1 3', 'e2 3'])
  })

  it('what one removes and the other leaves alone is gone', () => {
    const mine = { ...base, stages: [testStage], hosts: base.hosts.slice(0, 2) }
    expect(mergeDrafts({ base, mine, theirs: base }).merged).toEqual(mine)
    expect(mergeDrafts({ base, mine: base, theirs: mine }).merged).toEqual(mine)
  })

  it('two orders are a conflict', () => {
    const order = (...ids: string[]) => ids.flatMap((id) => base.hosts.find((one) => one.id === id) ?? [])
    const mine = { ...base, hosts: order('h1', 'h3', 'h2') }
    const theirs = { ...base, hosts: order('h2', 'h1', 'h3') }
    const { conflicts } = mergeDrafts({ base, mine, theirs })
    expect(conflicts).toMatchObject([{ path: 'hosts.#order', mine: ['h1', 'h3', 'h2'], theirs: ['h2', 'h1', 'h3'] }])
    const chosen = mergeDrafts({ base, mine, theirs, choices: new Map([['hosts.#order', 'theirs']]) })
    expect(chosen.merged.hosts).toEqual(theirs.hosts)
  })
})

describe('what changed', () => {
  it('is told place by place, new and removed items whole', () => {
    const after = {
      ...base,
      cityCode: null,
      hosts: [base.hosts[1], base.hosts[0], host('n', '新')].flatMap((one) => one ?? []),
    }
    expect(changesOfDraft(base, after)).toEqual([
      { path: 'cityCode', before: '370100', after: null },
      { path: 'hosts.h3', before: base.hosts[2], after: undefined },
      { path: 'hosts.n', before: undefined, after: host('n', '新') },
      { path: 'hosts.#order', before: ['h1', 'h2'], after: ['h2', 'h1'] },
    ])
  })
})

/** Somebody's edit: fields changed, hosts renamed, removed, added and shuffled. */
function edit(author: string): fc.Arbitrary<ContestDraft> {
  const hosts = fc
    .tuple(
      fc.shuffledSubarray([...base.hosts], { minLength: 1 }),
      fc.array(fc.constantFrom('戊', '己'), { maxLength: 2 }),
      fc.array(fc.constantFrom(undefined, '改名一', '改名二'), { minLength: 3, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([kept, added, names, first]) => {
      const renamed = kept.map((one, index) => ({ ...one, name: names[index] ?? one.name }))
      const fresh = added.map((name, index) => host(`${author}${index}`, name))
      return first ? [...fresh, ...renamed] : [...renamed, ...fresh]
    })
  return fc
    .record({
      class: fc.constantFrom('one' as const, 'two' as const),
      cityCode: fc.constantFrom('370100', '370200', '370300'),
      hosts,
      workstations: fc.constantFrom(10, 20, 30),
      split: fc.constantFrom(null, [{ group: 'worker' as const, count: 1 }]),
    })
    .map(({ workstations, split, ...fields }) => ({
      ...base,
      ...fields,
      events: base.events.map((event, index) =>
        index === 0 ? { ...event, workstations } : { ...event, titleSplit: split },
      ),
    }))
}

const twoEdits = fc.tuple(edit('m'), edit('t'))
const sorted = (paths: readonly { readonly path: string }[]) => paths.map(({ path }) => path).toSorted()

describe('merging', () => {
  it('with somebody who changed nothing gives the other’s edit', () => {
    fc.assert(
      fc.property(edit('m'), (mine) => {
        expect(mergeDrafts({ base, mine, theirs: base })).toEqual({ merged: mine, conflicts: [] })
        expect(mergeDrafts({ base, mine: base, theirs: mine })).toEqual({ merged: mine, conflicts: [] })
      }),
    )
  })

  it('commutes where there is no conflict, and names the same conflicts either way', () => {
    fc.assert(
      fc.property(twoEdits, ([mine, theirs]) => {
        const [one, other] = [mergeDrafts({ base, mine, theirs }), mergeDrafts({ base, mine: theirs, theirs: mine })]
        expect(sorted(one.conflicts)).toEqual(sorted(other.conflicts))
        if (one.conflicts.length === 0) expect(one.merged).toEqual(other.merged)
      }),
    )
  })

  it('loses nobody’s edit: each change is in the result or named as a conflict', () => {
    fc.assert(
      fc.property(twoEdits, ([mine, theirs]) => {
        const { merged, conflicts } = mergeDrafts({ base, mine, theirs })
        const disputed = new Set(conflicts.map(({ path }) => path))
        const result = new Map(changesOfDraft(base, merged).map((change) => [change.path, change.after]))
        for (const { path, after } of [...changesOfDraft(base, mine), ...changesOfDraft(base, theirs)]) {
          const settled = [...disputed].some((one) => path === one || path.startsWith(`${one}.`))
          // An order is told of what both lists share, which the other's removals make shorter.
          if (settled || path.endsWith('#order')) continue
          expect([path, result.get(path)]).toEqual([path, after])
        }
      }),
    )
  })

  it('keeps the order somebody chose, where it is not disputed', () => {
    fc.assert(
      fc.property(twoEdits, ([mine, theirs]) => {
        const { merged, conflicts } = mergeDrafts({ base, mine, theirs })
        fc.pre(!conflicts.some(({ path }) => path.startsWith('hosts')))
        const inAll = (id: string) => [base, mine, theirs].every(({ hosts }) => hosts.some((one) => one.id === id))
        const order = (draft: ContestDraft) =>
          draft.hosts
            .map(({ id }) => id)
            .filter(inAll)
            .join()
        const changed = [mine, theirs].map(order).filter((one) => one !== order(base))
        expect(order(merged)).toBe(changed[0] ?? order(base))
      }),
    )
  })

  it('with theirs chosen everywhere is theirs, wherever both changed something', () => {
    fc.assert(
      fc.property(twoEdits, ([mine, theirs]) => {
        const { conflicts } = mergeDrafts({ base, mine, theirs })
        const choices = new Map(conflicts.map(({ path }) => [path, 'theirs' as const]))
        const chosen = mergeDrafts({ base, mine, theirs, choices })
        const other = mergeDrafts({ base, mine: theirs, theirs: mine })
        expect(chosen.merged).toEqual(other.merged)
      }),
    )
  })
})
