import { expect, it } from 'vitest'
import type { MarkingSchemeDraft } from '#domain/schemes/scheme'
import { readSchemeFile, writeSchemeFile } from './scheme-file'

const draft: MarkingSchemeDraft = {
  name: '示例标准',
  parts: [{ code: 'L', name: '理论', kind: 'theory', weightPercent: '100' }],
  sections: [],
  criteria: [
    {
      letter: 'A',
      name: '理论',
      mark: '100',
      part: 'L',
      subCriteria: [
        {
          code: 'A1',
          name: '试卷',
          day: 1,
          aspects: [
            { type: 'theory', key: 'k', code: 'A1.T1', description: '试卷', section: '', maxMark: '100', decimals: 1 },
          ],
        },
      ],
    },
  ],
}

it('a scheme comes back from its file as it was, keys and codes included', async () => {
  const text = await writeSchemeFile({ draft, roundingPoint: 'aspect' }).text()
  expect(readSchemeFile(text)).toEqual({ kind: 'accepted', value: { draft, roundingPoint: 'aspect' } })
})

it.each([
  ['no JSON', '{', { code: 'scheme.file_unknown' }],
  ['something else', '{"format":"x"}', { code: 'scheme.file_unknown' }],
  [
    'a scheme without criteria',
    JSON.stringify({ format: 'saiheng.marking-scheme', draft: { ...draft, criteria: [] } }),
    { code: 'scheme.file_damaged', params: { place: 'criteria' } },
  ],
])('%s is refused', (_what, text, reason) => {
  expect(readSchemeFile(text)).toMatchObject({ kind: 'refused', reasons: [reason] })
})
