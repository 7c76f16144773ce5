import { expect, it } from 'vitest'
import { followForms, type KeyedForm } from './follow-forms'

/** `A1:abc` is the measured form A1 with the aspects a, b and c; `A1j:a` a judged one. The id is `<side>A1`. */
function forms(side: string, ...written: readonly string[]): readonly KeyedForm[] {
  return written.map((text) => {
    const [name = '', keys = ''] = text.split(':')
    const judged = name.endsWith('j')
    const code = judged ? name.slice(0, -1) : name
    return { id: side + name, code, type: judged ? 'judgement' : 'measurement', keys: [...keys] }
  })
}

/** `A1<A2` says that the new form A1 takes the judges of the earlier A2. */
function followed(before: readonly string[], after: readonly string[]) {
  const { originOf, successorsOf } = followForms(forms('-', ...before), forms('+', ...after))
  return {
    origins: [...originOf].map(([form, earlier]) => `${form.slice(1)}<${earlier.slice(1)}`),
    successors: [...successorsOf].map(([earlier, own]) => `${earlier.slice(1)}>${own.map((id) => id.slice(1)).join()}`),
  }
}

it.each<[string, readonly string[], readonly string[], readonly string[], readonly string[]]>([
  ['what stayed', ['A1:ab', 'A1j:c'], ['A1:ab', 'A1j:c'], ['A1<A1', 'A1j<A1j'], ['A1>A1', 'A1j>A1j']],
  ['a new code', ['A1:ab'], ['B7:ab'], ['B7<A1'], ['A1>B7']],
  ['codes that were swapped', ['A1:ab', 'A2:cd'], ['A1:cd', 'A2:ab'], ['A1<A2', 'A2<A1'], ['A1>A2', 'A2>A1']],
  ['one put in front', ['A1:a', 'A2:b'], ['A1:x', 'A2:a', 'A3:b'], ['A2<A1', 'A3<A2'], ['A1>A2', 'A2>A3']],
  ['an aspect moved', ['A1:abc', 'A2:d'], ['A1:ab', 'A2:cd'], ['A1<A1', 'A2<A2'], ['A1>A1,A2', 'A2>A2']],
  ['one split in two', ['A1:abc'], ['A1:ab', 'A2:c'], ['A1<A1', 'A2<A1'], ['A1>A1,A2']],
  ['two made one', ['A1:ab', 'A2:c'], ['A2:abc'], ['A2<A1'], ['A1>A2', 'A2>A2']],
  ['one removed', ['A1:a', 'A2:b'], ['A2:b'], ['A2<A2'], ['A1>', 'A2>A2']],
  ['one written anew', ['A1:ab'], ['A1:xy'], ['A1<A1'], ['A1>A1']],
  ['an aspect of another type', ['A1:ab'], ['A1:a', 'A1j:b'], ['A1<A1'], ['A1>A1']],
])('follows %s', (_what, before, after, origins, successors) => {
  const found = followed(before, after)
  expect(found.origins.toSorted()).toEqual(origins)
  expect(found.successors).toEqual(successors)
})
