import type { WorkCode } from '#domain/ids'
import type { Penalty } from '#domain/marking/penalty'
import { decidePenalty } from '#domain/marking/penalty-rules'
import { loadEventScope } from '../core/event-scope'
import { demand, found } from '../core/problems'
import type { Reading } from '../core/use-case'
import { loadEventMarks } from './event-marks'
import { loadVoidable } from './penalties'

interface PreviewPenalty {
  readonly eventId: string
  readonly workCode: string
  readonly kind: 'deduct' | 'void_module' | 'void_event'
  readonly module?: string | undefined
  readonly points?: string | undefined
}

/** A work's total as it is and as it would be: counted as it is once the penalty is imposed, rounding and all. */
export async function previewPenalty(reading: Reading, { eventId, workCode, ...chosen }: PreviewPenalty) {
  const { db, authorize } = reading
  const { subject } = await loadEventScope(db, eventId)
  authorize('event.penalise', subject)
  const { works, markWork } = await loadEventMarks(db, eventId)
  const work = found(
    works.find((one) => one.workCode === (workCode as WorkCode)),
    workCode,
  )
  const modules = (await loadVoidable(reading, eventId)).map(({ code }) => code)
  const { kind, module = null, points = null } = chosen
  const imposed = demand(decidePenalty({ kind, module, points }, modules))
  const imagined: Penalty = { ...imposed, id: 'preview', revokes: null }
  const [before, after] = [markWork(work.workCode), markWork(work.workCode, [imagined])]
  return { complete: before.raw !== null, before: before.total, after: after.total, void: after.void }
}
