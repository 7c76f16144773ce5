import { describe, expect, it } from 'vitest'
import type { MarkingSchemeDraft } from '#domain/schemes/scheme'
import { draftToEdit } from './draft-to-edit'
import { isDirty, nextEdit, startEdit, type EditAction, type EditState } from './edit-scheme'
import { editToDraft } from './edit-to-draft'
import { findNode, nodesBelow, type EditNode } from './edit-tree'

const fits = { type: 'measurement', section: '1', maxMark: '1.00', calculation: { type: 'PASS_FAIL' } } as const
const draft: MarkingSchemeDraft = {
  name: '示例标准',
  parts: [],
  sections: [{ id: '1', name: '操作', marks: '3' }],
  criteria: [
    {
      letter: 'A',
      name: '制图',
      mark: '2',
      subCriteria: [
        {
          code: 'A1',
          name: '草图',
          day: 1,
          aspects: [
            { ...fits, key: 'k1', code: 'A1.M1', description: '一' },
            { ...fits, key: 'k2', code: 'A1.M2', description: '二' },
          ],
        },
        { code: 'A2', name: '图纸', day: 2, aspects: [{ ...fits, key: 'k3', code: 'A2.M1', description: '三' }] },
      ],
    },
  ],
}

function run(...actions: readonly EditAction[]): EditState {
  return actions.reduce(nextEdit, startEdit(draftToEdit(draft, 'total')))
}

function idOf(text: string, state = run()): string {
  const node = nodesBelow(state.scheme).find(({ values }) => values.description === text || values.code === text)
  return node?.id ?? ''
}

/** Sub-criteria with the descriptions of their aspects. */
function shape({ scheme }: { readonly scheme: EditNode }): string {
  return editToDraft(scheme)
    .draft.criteria.flatMap(({ subCriteria }) =>
      subCriteria.map(({ code, aspects }) => `${code}: ${aspects.map(({ description }) => description).join(' ')}`),
    )
    .join(', ')
}

it('a draft comes back from the tree as it was', () => {
  expect(editToDraft(run().scheme)).toMatchObject({ draft, roundingPoint: 'total' })
})

describe('typing', () => {
  const id = idOf('一')
  const typed = (value: string): EditAction => ({ type: 'set', id, field: 'description', value })

  it('in one field is one step to undo, in two fields two', () => {
    const state = run(typed('一a'), typed('一ab'), { type: 'set', id, field: 'maxMark', value: '2' })
    expect(findNode(state.scheme, id)?.values).toMatchObject({ description: '一ab', maxMark: '2' })
    const once = nextEdit(state, { type: 'undo' })
    expect(findNode(once.scheme, id)?.values).toMatchObject({ description: '一ab', maxMark: '1.00' })
    const twice = nextEdit(once, { type: 'undo' })
    expect(findNode(twice.scheme, id)?.values.description).toBe('一')
    expect(isDirty(twice)).toBe(false)
    expect(nextEdit(nextEdit(twice, { type: 'redo' }), { type: 'redo' }).scheme).toBe(state.scheme)
  })

  it('again after a rest is another step, and what nothing changed is none', () => {
    const state = run(typed('一a'), { type: 'rest' }, typed('一ab'))
    expect(nextEdit(state, { type: 'undo' }).scheme).toBe(state.past[1]?.scheme)
    expect(findNode(nextEdit(state, { type: 'undo' }).scheme, id)?.values.description).toBe('一a')
    expect(run(typed('一')).past).toEqual([])
  })

  it('leaves everything beside it the same object, so that only its row is drawn again', () => {
    const before = run()
    const after = nextEdit(before, typed('新'))
    expect(findNode(after.scheme, idOf('三'))).toBe(findNode(before.scheme, idOf('三')))
    expect(findNode(after.scheme, idOf('A2'))).toBe(findNode(before.scheme, idOf('A2')))
  })

  it('another code of a sub-criterion makes new codes of its aspects', () => {
    const renamed = run({ type: 'set', id: idOf('A1'), field: 'code', value: 'A9' })
    expect(findNode(renamed.scheme, id)?.values).toMatchObject({ key: 'k1' })
    expect(findNode(renamed.scheme, id)?.values.code).toBeUndefined()
  })
})

describe('rows', () => {
  it.each<[string, readonly EditAction[], string]>([
    ['down', [{ type: 'move', id: idOf('一'), by: 1 }], 'A1: 二 一, A2: 三'],
    ['down into the next', [{ type: 'move', id: idOf('二'), by: 1 }], 'A1: 一, A2: 二 三'],
    ['up into the one before', [{ type: 'move', id: idOf('三'), by: -1 }], 'A1: 一 二 三, A2: '],
    ['nowhere at the end', [{ type: 'move', id: idOf('三'), by: 1 }], 'A1: 一 二, A2: 三'],
    ['a whole sub-criterion', [{ type: 'move', id: idOf('A2'), by: -1 }], 'A2: 三, A1: 一 二'],
  ])('move %s', (_where, actions, expected) => {
    expect(shape(run(...actions))).toBe(expected)
  })

  it('carried elsewhere keep their key and lose their code', () => {
    const moved = run({ type: 'move', id: idOf('二'), by: 1 })
    expect(findNode(moved.scheme, idOf('二'))?.values).toMatchObject({ key: 'k2' })
    expect(findNode(moved.scheme, idOf('二'))?.values.code).toBeUndefined()
  })

  it('are added below the selected one, like it, and the cursor goes there', () => {
    const state = run({ type: 'select', id: idOf('一') }, { type: 'add', kind: 'aspect' })
    expect(shape(state)).toBe('A1: 一  二, A2: 三')
    expect(findNode(state.scheme, state.selected)?.values).toMatchObject({
      type: 'measurement',
      section: '1',
      maxMark: '1.00',
    })
    expect(state.focus).toMatchObject({ id: state.selected, field: 'description' })
    const sub = nextEdit(state, { type: 'add', kind: 'sub' })
    expect(findNode(sub.scheme, sub.selected)?.values).toMatchObject({ code: 'A3', day: '2' })
    const criterion = nextEdit(sub, { type: 'add', kind: 'criterion' })
    expect(findNode(criterion.scheme, criterion.selected)?.values.code).toBe('B')
  })

  it('copied are new things without a key, below the one they were copied from', () => {
    const state = run({ type: 'duplicate', id: idOf('一') })
    expect(shape(state)).toBe('A1: 一 一 二, A2: 三')
    const copy = findNode(state.scheme, state.selected)
    expect(copy?.values.key).toBeUndefined()
    const sub = run({ type: 'duplicate', id: idOf('A1') })
    expect(shape(sub)).toBe('A1: 一 二, A3: 一 二, A2: 三')
    const ids = nodesBelow(sub.scheme).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(
      editToDraft(sub.scheme).draft.criteria[0]?.subCriteria[1]?.aspects.every(({ key }) => key === undefined),
    ).toBe(true)
  })

  it('removed leave the cursor on the next, the last on the one before, the only one on what held it', () => {
    expect(run({ type: 'remove', id: idOf('一') }).selected).toBe(idOf('二'))
    expect(run({ type: 'remove', id: idOf('二') }).selected).toBe(idOf('一'))
    const empty = run({ type: 'remove', id: idOf('三') })
    expect(empty.selected).toBe(idOf('A2'))
    expect(nextEdit(empty, { type: 'undo' }).scheme).toBe(empty.past[0]?.scheme)
  })
})

it('the first part takes the criteria in, the last one leaves them behind', () => {
  const parted = run({ type: 'add', kind: 'part' })
  expect(editToDraft(parted.scheme).draft).toMatchObject({
    parts: [{ code: 'P1' }],
    criteria: [{ letter: 'A', part: 'P1' }],
  })
  const whole = nextEdit(parted, { type: 'remove', id: parted.selected ?? '' })
  expect(editToDraft(whole.scheme).draft).toEqual(draft)
})

it('saving gives new aspects their keys, keeps what was typed meanwhile and forgets the way back', () => {
  const added = run({ type: 'select', id: idOf('一') }, { type: 'add', kind: 'aspect' })
  const id = added.selected ?? ''
  const sent = added.scheme
  const stored = {
    ...draft,
    criteria: draft.criteria.map((criterion) => ({
      ...criterion,
      subCriteria: criterion.subCriteria.map((sub) =>
        sub.code === 'A1'
          ? { ...sub, aspects: sub.aspects.toSpliced(1, 0, { ...fits, key: 'new', code: 'A1.M3', description: '' }) }
          : sub,
      ),
    })),
  }
  const typed = nextEdit(added, { type: 'set', id, field: 'description', value: '新项' })
  const answer = draftToEdit(stored, 'total')
  const saved = nextEdit(typed, { type: 'saved', sent, answer })
  expect(findNode(saved.scheme, id)?.values).toMatchObject({ key: 'new', code: 'A1.M3', description: '新项' })
  expect(isDirty(saved)).toBe(true)
  expect(saved.past).toEqual([])
  expect(isDirty(nextEdit(added, { type: 'saved', sent, answer }))).toBe(false)
})

it('another scheme in its place says where it came from, and undo gives back both', () => {
  const other = draftToEdit({ ...draft, name: '另一份' }, 'aspect')
  const replaced = run({ type: 'replace', scheme: other, origin: '工作簿.xlsx' })
  expect(replaced.origin).toBe('工作簿.xlsx')
  const back = nextEdit(replaced, { type: 'undo' })
  expect(back).toMatchObject({ origin: 'editor', scheme: { values: { name: '示例标准' } } })
  expect(nextEdit(back, { type: 'redo' }).origin).toBe('工作簿.xlsx')
  const saved = nextEdit(replaced, { type: 'saved', sent: replaced.scheme, answer: other })
  expect(saved.origin).toBe('editor')
})

describe('somebody else’s version', () => {
  const theirs = draftToEdit({ ...draft, name: '别人的' }, 'total')
  const mine = run({ type: 'set', id: idOf('一'), field: 'description', value: '我的' })

  it('is what the edit goes on after, with everything typed still there', () => {
    const state = nextEdit(mine, { type: 'rebase', saved: theirs })
    expect(state.scheme).toBe(mine.scheme)
    expect(state.saved).toBe(theirs)
    expect(isDirty(state)).toBe(true)
  })

  it('takes the place of the edit, which one undo brings back', () => {
    const state = nextEdit(mine, { type: 'adopt', saved: theirs })
    expect(editToDraft(state.scheme).draft).toMatchObject({ name: '别人的' })
    expect(isDirty(state)).toBe(false)
    const back = nextEdit(state, { type: 'undo' })
    expect(back.scheme).toBe(mine.scheme)
    expect(isDirty(back)).toBe(true)
  })

  it('leaves nothing to undo where nothing was typed', () => {
    expect(nextEdit(run(), { type: 'adopt', saved: theirs }).past).toEqual([])
  })
})

describe('criteria of several parts', () => {
  const parted: MarkingSchemeDraft = {
    ...draft,
    parts: ['P1', 'P2'].map((code) => ({ code, name: code, kind: 'module', weightPercent: '50' })),
    criteria: ['A', 'B', 'C'].map((letter, index) => ({
      letter,
      name: letter,
      mark: '0',
      part: index === 1 ? 'P2' : 'P1',
      subCriteria: [],
    })),
  }
  const start = startEdit(draftToEdit(parted, 'total'))
  const idIn = (letter: string) => nodesBelow(start.scheme).find(({ values }) => values.code === letter)?.id ?? ''
  const letters = (...actions: readonly EditAction[]) =>
    editToDraft(actions.reduce(nextEdit, start).scheme).draft.criteria.map(({ letter }) => letter)

  it.each<[string, readonly EditAction[], string]>([
    ['stay in their order', [], 'A B C'],
    ['take a new one in after the one above it', [{ type: 'add', kind: 'criterion', at: idIn('A') }], 'A D B C'],
    ['take a copy in likewise', [{ type: 'duplicate', id: idIn('C') }], 'A B C D'],
    ['follow the page once one is moved', [{ type: 'move', id: idIn('C'), by: -1 }], 'C A B'],
    ['follow the page once a part is moved', [{ type: 'move', id: idIn('P2'), by: -1 }], 'B A C'],
  ])('%s', (_what, actions, expected) => {
    expect(letters(...actions).join(' ')).toBe(expected)
  })
})
