import { describe, expect, it } from 'vitest'
import type { EditableContestData } from '#contract/contest-draft'
import { emptyDraft, movePart, neighbourIn, byRole, newHost } from './draft-parts'
import { isChanged, mergeOf, reduceEditor, startEditing, type EditorEvent, type EditorState } from './editor-state'
import { itemAt } from './item-at'

const draft = emptyDraft(2024, '技能兴鲁')
const hanging = { events: {}, groups: {}, stages: {} }

function saved(version: number, change: Partial<typeof draft> = {}): EditableContestData {
  const context = { programme: 'provincial', editionYear: 2024, reported: false, hanging } as const
  return { contestId: 'c', editionId: 'e', version, draft: { ...draft, ...change }, context }
}

function after(...events: readonly EditorEvent[]): EditorState {
  return events.reduce(reduceEditor, startEditing({ kind: 'saved', contest: saved(1) }))
}

const mine: EditorEvent = { type: 'edited', draft: { ...draft, cityCode: '370200' } }
const others = { present: saved(2, { cityCode: '370300', class: 'one' }), changes: [] }

describe('editing a contest', () => {
  it('is changed by an edit, and not by its opposite', () => {
    expect([isChanged(after()), isChanged(after(mine)), isChanged(after(mine, { type: 'edited', draft }))]).toEqual([
      false,
      true,
      false,
    ])
    expect(isChanged(after(mine, { type: 'discarded' }))).toBe(false)
  })

  it('goes on from what was saved', () => {
    const state = after(mine, { type: 'saveStarted' }, { type: 'saved', contest: saved(2, { cityCode: '370200' }) })
    expect(state).toMatchObject({ base: { contest: { version: 2 } }, tried: false, outcome: { kind: 'editing' } })
    expect(isChanged(state)).toBe(false)
  })

  it('keeps the edit when it was refused or failed, and forgets the refusal with the next edit', () => {
    const reasons = [{ code: 'contest.name_taken' }] as const
    const refused = after(mine, { type: 'saveRefused', reasons })
    expect(refused).toMatchObject({ draft: { cityCode: '370200' }, outcome: { kind: 'refused' }, tried: true })
    expect(reduceEditor(refused, mine).outcome).toEqual({ kind: 'editing' })
    expect(after(mine, { type: 'saveFailed' }).draft.cityCode).toBe('370200')
  })

  it('forestalled, joins both, and waits for a choice where they collide', () => {
    const state = after(mine, { type: 'forestalled', by: others })
    expect(mergeOf(state)).toMatchObject({ merged: { cityCode: '370200', class: 'one' } })
    expect(mergeOf(state)?.conflicts.map(({ path }) => path)).toEqual(['cityCode'])
    const chosen = reduceEditor(state, { type: 'sideChosen', path: 'cityCode', side: 'theirs' })
    const taken = reduceEditor(chosen, { type: 'mergeTaken' })
    expect(taken).toMatchObject({
      base: { contest: { version: 2 } },
      draft: { cityCode: '370300', class: 'one' },
      outcome: { kind: 'editing' },
    })
    expect(mergeOf(taken)).toBeNull()
  })

  it('may go on while a merge waits, and the merge follows', () => {
    const state = after(
      mine,
      { type: 'forestalled', by: others },
      { type: 'edited', draft: { ...draft, sector: 'digital' } },
    )
    expect(mergeOf(state)).toMatchObject({ merged: { cityCode: '370300', sector: 'digital' }, conflicts: [] })
  })

  it('untouched, follows what others save; touched, it is left alone', () => {
    const read: EditorEvent = { type: 'readAgain', contest: saved(2, { class: 'two' }) }
    expect(after(read).draft.class).toBe('two')
    expect(after(mine, read)).toMatchObject({ base: { contest: { version: 1 } }, draft: { cityCode: '370200' } })
    expect(after(read, { type: 'readAgain', contest: saved(1) }).draft.class).toBe('two')
  })

  it('takes neither a choice nor a merge where nobody was first', () => {
    expect(after({ type: 'sideChosen', path: 'x', side: 'mine' }, { type: 'mergeTaken' })).toEqual(after())
  })
})

describe('the hosts of a draft', () => {
  const hosts = [newHost('organiser'), newHost('organiser'), newHost('host')].map((host, index) => ({
    ...host,
    id: `h${index}`,
  }))

  it('change places within their role only', () => {
    expect([neighbourIn(hosts, 'h0', -1), neighbourIn(hosts, 'h0', 1), neighbourIn(hosts, 'h1', 1)]).toEqual([
      null,
      1,
      null,
    ])
    expect(movePart(hosts, 'h0', 1).map(({ id }) => id)).toEqual(['h1', 'h0', 'h2'])
    expect(movePart(hosts, 'h0', 9)).toEqual(hosts)
  })

  it('stand by their roles', () => {
    expect(byRole(hosts.toReversed()).map(({ id }) => id)).toEqual(['h1', 'h0', 'h2'])
  })

  it('are found by their path, in the first draft that has them', () => {
    const [empty, full] = [
      { ...draft, hosts: [] },
      { ...draft, hosts },
    ]
    expect(itemAt([empty, full], ['hosts', 'h2'])).toEqual(hosts[2])
    expect(itemAt([empty], ['hosts', 'h2'])).toBeNull()
  })
})
