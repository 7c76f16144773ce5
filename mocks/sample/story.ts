import type { UnnumberedMark } from './marks'
import type { MadeForm } from './schemes'
import type { EntryRow } from './world'

/** The two forms of the story's event that are left for a visitor to finish: 接线工艺 judged, 上电与功能 measured. */
const openForms = { judged: 'B2', measured: 'C1' }
const missingMeasurements = 3

/**
 * Takes out the last few marks of the story's two open forms: of the last work all scores of the first judge
 * and one of each other judge, and its last three measured values.
 */
export function withoutStoryGaps(
  form: MadeForm,
  marks: readonly UnnumberedMark[],
  works: readonly EntryRow[],
): readonly UnnumberedMark[] {
  const { type, subCriterionCode } = form.row
  const last = works.at(-1)?.id
  const ofLast = marks.filter(({ entryId }) => entryId === last)
  if (type === 'measurement' && subCriterionCode === openForms.measured) {
    const gaps = new Set(form.aspects.slice(-missingMeasurements).map(({ id }) => id))
    return marks.filter((mark) => !(ofLast.includes(mark) && gaps.has(mark.aspectId)))
  }
  if (type === 'judgement' && subCriterionCode === openForms.judged) {
    const [firstJudge] = form.panel
    const [, secondAspect] = form.aspects
    return marks.filter(
      (mark) => !ofLast.includes(mark) || (mark.assignmentId !== firstJudge?.id && mark.aspectId !== secondAspect?.id),
    )
  }
  return marks
}
