import { expect, it } from 'vitest'
import type { DeskData } from '#contract/marking-desk'
import { choicesOf, formText, subjectText } from './ask'

const progress = { expected: 10, entered: 10, spreads: 0, conflicts: 0, unusable: 0, flags: 0 }

function form(formId: string, type: DeskData['forms'][number]['type'], signed = true): DeskData['forms'][number] {
  const facts = { code: 'A1', name: '安全防护', module: 'A', day: '1', rescored: 0, held: 0, claim: null, judges: [] }
  return { formId, type, signed, progress, ...facts }
}

function desk(markingState: DeskData['event']['markingState'], forms: DeskData['forms']): DeskData {
  return {
    event: { id: 'e1', name: '电工', markingState, version: 1 },
    contest: { id: 'c1', name: '', sample: true },
    scheme: null,
    modules: [],
    forms,
    heldElsewhere: 0,
    works: [],
    signatures: [],
    can: [],
  }
}

const forms = [form('f1', 'measurement'), form('f2', 'judgement'), form('f3', 'panel', false)]
const asked = { kind: 'form.reopen', subjectId: 'f2', subject: 'A1' } as const
const typeText = (type: string) => type

it.each([
  ['signed forms', desk('marking', forms), ['f1']],
  ['the event once it is signed', desk('signed', forms), ['e1']],
  ['nothing once it is published', desk('published', forms), []],
] as const)('what can be asked for: %s', (_what, given, ids) => {
  const waiting = [{ ...asked, id: 'a', eventId: 'e1', state: 'asked' as const, steps: [], can: [] }]
  expect(choicesOf(given, waiting).map(({ subjectId }) => subjectId)).toEqual(ids)
})

it('tells two forms of one code apart', () => {
  const texts = choicesOf(desk('marking', forms), []).map((choice) => formText(choice, typeText))
  expect(texts).toEqual(['A1 安全防护 · measurement', 'A1 安全防护 · judgement'])
  expect(subjectText(asked, desk('marking', forms), typeText)).toBe('A1 安全防护 · judgement')
})

it('keeps the word on record for a form that is there no longer', () => {
  expect(subjectText(asked, desk('marking', []), typeText)).toBe('A1')
  expect(subjectText({ ...asked, kind: 'event.unlock', subject: '电工' }, desk('signed', forms), typeText)).toBe('电工')
})
