import type { SchemeDiffData } from '#contract/schemes'
import { exact, roundHalfUp } from '#domain/exact'
import { schemeDiff } from '#domain/schemes/scheme-diff'
import { loadEventScope } from '../core/event-scope'
import type { Reading } from '../core/use-case'
import { draftOf } from './draft-of'
import { findVersion, loadKeys, type SchemeVersion } from './scheme-store'
import { loadWorkTotals } from './work-totals'

interface TwoVersions {
  readonly eventId: string
  readonly from: number
  readonly to: number
}

/** What changed between two versions, and by work code whose total the same marks would change. */
export async function diffVersions({ db, authorize }: Reading, input: TwoVersions): Promise<SchemeDiffData> {
  const { eventId } = input
  const { event, contest, subject } = await loadEventScope(db, eventId)
  authorize('event.readMarking', subject)
  const [from, to] = [await findVersion(db, eventId, input.from), await findVersion(db, eventId, input.to)]
  const { before, after } = await loadWorkTotals(db, eventId, [from, to])
  const works = [...before].flatMap(([workCode, earlier]) => {
    const later = after.get(workCode)
    if (later === undefined || (later.total === earlier.total && later.open === earlier.open)) return []
    const bothCount = earlier.total !== null && later.total !== null
    return [
      {
        workCode,
        before: earlier,
        after: later,
        difference: bothCount ? roundHalfUp(exact(later.total).sub(exact(earlier.total)), 2) : null,
      },
    ]
  })
  return {
    event: { id: event.id, name: event.name, version: event.version },
    contest: { id: contest.id, name: contest.name, sample: contest.sample },
    from: headOf(from),
    to: headOf(to),
    changes: [...schemeDiff(draftOf(from), draftOf(to), await loadKeys(db, eventId))],
    works,
    unchanged: before.size - works.length,
  }
}

function headOf({ scheme }: SchemeVersion) {
  return {
    revision: scheme.revision,
    roundingPoint: scheme.roundingPoint,
    createdAt: scheme.createdAt.toISOString(),
    lockedAt: scheme.lockedAt?.toISOString() ?? null,
  }
}
