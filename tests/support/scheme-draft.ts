import type * as z from 'zod'
import type { schemeDraftSchema } from '#contract/scheme-draft'

type Draft = z.infer<typeof schemeDraftSchema>
export type DraftAspect = Draft['criteria'][number]['subCriteria'][number]['aspects'][number]

/** One measured and one judged aspect, 100 marks together. */
export const fits = {
  type: 'measurement',
  description: '尺寸合格',
  section: '',
  maxMark: '60.00',
  calculation: { type: 'PASS_FAIL' },
} satisfies DraftAspect
export const looks = {
  type: 'judgement',
  description: '外观',
  section: '',
  maxMark: '40.00',
  benchmarks: ['差', '合格', '好', '优'],
} satisfies DraftAspect

/** A scheme of one sub-criterion with these aspects. */
export function draftOf(...own: readonly DraftAspect[]): Draft {
  const subCriteria = [{ code: 'A1', name: '加工', day: 1, aspects: own }]
  return {
    name: '试题评分标准',
    parts: [],
    sections: [],
    criteria: [{ letter: 'A', name: '全部', mark: '100', subCriteria }],
  }
}
