import { describe, expect, it } from 'vitest'
import { defaultDaySettings, type DayItem } from '#domain/schedule/day/programme'
import {
  canSave,
  differences,
  isDirty,
  reduceEditor,
  startEditor,
  type EditorEvent,
  type EditorState,
  type Saved,
} from './day-editor'

function item(id: string, start: number): DayItem {
  const none = { module: null, batch: null, place: null, stations: null, note: null }
  return {
    id,
    kind: 'other',
    title: id,
    day: '2024-10-15',
    start,
    duration: 30,
    minDuration: 30,
    fixed: false,
    ...none,
  }
}

const saved: Saved = { items: [item('a', 480), item('b', 540)], settings: defaultDaySettings, version: 3 }
const newest: Saved = { ...saved, items: [item('a', 500)], version: 4 }

function after(...events: readonly EditorEvent[]): EditorState {
  return events.reduce(reduceEditor, startEditor(saved))
}

const moved: EditorEvent = { type: 'itemKept', item: item('a', 485) }

describe('planning a day', () => {
  it('keeps, adds and removes items, step by step back and forth', () => {
    const state = after(moved, { type: 'itemKept', item: item('c', 600) }, { type: 'itemRemoved', itemId: 'b' })
    expect(state.draft.items.map(({ id, start }) => [id, start])).toEqual([
      ['a', 485],
      ['c', 600],
    ])
    const back = [1, 2, 3].reduce((one) => reduceEditor(one, { type: 'undone' }), state)
    expect(back.draft.items).toEqual(saved.items)
    expect(isDirty(back)).toBe(false)
    const forth = [1, 2, 3].reduce((one) => reduceEditor(one, { type: 'redone' }), back)
    expect(forth.draft).toEqual(state.draft)
    expect(reduceEditor(forth, { type: 'redone' })).toBe(forth)
  })

  it('a new step forgets what was undone', () => {
    const state = after(moved, { type: 'undone' }, { type: 'itemRemoved', itemId: 'b' })
    expect(state.future).toEqual([])
  })

  it('what moved back to where it was is no change', () => {
    expect(canSave(after(moved, { type: 'itemKept', item: item('a', 480) }))).toBe(false)
    expect(canSave(after(moved))).toBe(true)
    expect(canSave(after({ type: 'settingsChosen', settings: { ...defaultDaySettings, minRest: 30 } }))).toBe(true)
  })
})

describe('saving', () => {
  it('makes the draft the saved one, and can still be undone', () => {
    const state = after(moved, { type: 'saveStarted' }, { type: 'saveDone', version: 4 })
    expect(state.saved).toMatchObject({ version: 4, items: [{ start: 485 }, {}] })
    expect(isDirty(state)).toBe(false)
    expect(isDirty(reduceEditor(state, { type: 'undone' }))).toBe(true)
  })

  it('a refusal or a failure loses nothing, and is over with the next change', () => {
    const refused = after(moved, { type: 'saveStarted' }, { type: 'saveRefused', reasons: [{ code: 'day.overlap' }] })
    expect(refused).toMatchObject({ outcome: { kind: 'refused' }, draft: { items: [{ start: 485 }, {}] } })
    expect(reduceEditor(refused, { type: 'itemRemoved', itemId: 'b' }).outcome.kind).toBe('editing')
    expect(after(moved, { type: 'saveStarted' }, { type: 'saveFailed' }).draft.items[0]?.start).toBe(485)
  })
})

describe('somebody else saved', () => {
  it('who changed nothing just sees it', () => {
    expect(after({ type: 'newestArrived', newest })).toMatchObject({ saved: newest, draft: { items: newest.items } })
  })

  it('who changed something keeps it, is asked, and cannot save unasked', () => {
    const state = after(moved, { type: 'newestArrived', newest })
    expect(state).toMatchObject({ outcome: { kind: 'stale', newest }, draft: { items: [{ start: 485 }, {}] } })
    expect(canSave(state)).toBe(false)
    expect(reduceEditor(state, { type: 'newestArrived', newest })).toBe(state)
    expect(reduceEditor(state, { type: 'itemRemoved', itemId: 'b' }).outcome.kind).toBe('stale')
  })

  it('goes on with either', () => {
    const state = after(moved, { type: 'newestArrived', newest })
    expect(reduceEditor(state, { type: 'newestTakenOver' }).draft.items).toEqual(newest.items)
    const mine = reduceEditor(state, { type: 'draftReapplied' })
    expect(mine).toMatchObject({ saved: { version: 4 }, draft: { items: [{ start: 485 }, {}] } })
    expect(canSave(mine)).toBe(true)
  })

  it('is told item by item', () => {
    expect(differences(saved, newest).map(({ kind, item: { id } }) => [kind, id])).toEqual([
      ['removed', 'b'],
      ['changed', 'a'],
    ])
    expect(differences(newest, saved).map(({ kind }) => kind)).toEqual(['changed', 'added'])
  })

  it('a save that came too late asks as well', () => {
    const state = after(moved, { type: 'saveStarted' }, { type: 'newestArrived', newest })
    expect(state.outcome.kind).toBe('saving')
    expect(reduceEditor(state, { type: 'savedByOthers', newest }).outcome).toEqual({ kind: 'stale', newest })
  })

  it('what changed while a save was under way is still to be saved', () => {
    const state = after(
      moved,
      { type: 'saveStarted' },
      { type: 'itemRemoved', itemId: 'b' },
      { type: 'saveDone', version: 4 },
    )
    expect(state.saved.items).toHaveLength(2)
    expect(canSave(state)).toBe(true)
  })

  it('an older answer that comes late says nothing', () => {
    const state = after(moved, { type: 'saveStarted' }, { type: 'saveDone', version: 4 })
    expect(reduceEditor(state, { type: 'newestArrived', newest: { ...saved, version: 3 } })).toBe(state)
  })
})
