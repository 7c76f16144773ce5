import { addDays } from '#domain/schedule/days'
import { instantOf } from './clock'
import type { MadeContest } from './contests'
import { officePersonId, organizerPersonId, sampleName } from './personas'
import { isPublished } from './plans'
import type { Random } from './random'
import type { AuditRow, SampleWorld } from './world'

/** The record of a contest's life so far; rows come in the order of time, as the database numbers them. */
export function addAudit(
  world: SampleWorld,
  contests: readonly MadeContest[],
  edits: readonly UnnamedAudit[],
  random: Random,
): void {
  const names = new Map([officePersonId, organizerPersonId].map((id) => [id, sampleName(world, id)]))
  const rows = contests.flatMap((contest) => [
    ...phaseRows(contest, random),
    ...moveRows(contest, random),
    ...eventRows(world, contest),
  ])
  rows.push(...edits)
  rows.sort((left, right) => left.at.getTime() - right.at.getTime())
  world.audit.push(
    ...rows.map((row) => ({ ...row, actorName: names.get(row.actorId) ?? sampleName(world, row.actorId) })),
  )
}

export type UnnamedAudit = Omit<AuditRow, 'actorName'>

const reasons: Partial<Record<string, string>> = {
  cancelled: '报名人数不足，经协商取消（示例）',
  postponed: '场地设备检修，延期举办（示例）',
}

/** Of long past contests only the last steps are kept here. */
function phaseRows({ plan, timeline }: MadeContest, random: Random): UnnamedAudit[] {
  const from = plan.situation === 'archived' ? timeline.length - 3 : 1
  return timeline.flatMap(({ phase, day }, index) => {
    const before = timeline[index - 1]
    if (before === undefined || index < from) return []
    const byOffice = phase === 'approved' || phase === 'confirmed' || phase === 'archived'
    return {
      at: instantOf(day, `${10 + random.int(0, 6)}:${10 + random.int(0, 49)}`),
      actorId: byOffice ? officePersonId : organizerPersonId,
      action: 'contest.advance',
      subjectKind: 'contest',
      subjectId: plan.id,
      contestId: plan.id,
      before: { phase: before.phase },
      after: { phase },
      reason: reasons[phase] ?? null,
    }
  })
}

const moveReasons = ['与其他竞赛场地冲突，调整日期', '承办单位设备调试需要，调整日期', '避开节假日，调整日期']

function moveRows({ plan, final, timeline }: MadeContest, random: Random): UnnamedAudit[] {
  const announced = timeline.find(({ phase }) => phase === 'announced')
  if (final.startsOn === null || final.endsOn === null || announced === undefined || !random.chance(0.22)) return []
  const by = random.pick([-7, -3, 4, 7])
  const { venueId, startsOn, endsOn } = final
  return [
    {
      at: instantOf(addDays(announced.day, -random.int(2, 6)), `14:${random.int(10, 59)}`),
      actorId: organizerPersonId,
      action: 'stage.move',
      subjectKind: 'stage',
      subjectId: final.id,
      contestId: plan.id,
      before: { startsOn: addDays(startsOn, by), endsOn: addDays(endsOn, by), venueId },
      after: { startsOn, endsOn, venueId },
      reason: random.pick(moveReasons),
    },
  ]
}

function eventRows(world: SampleWorld, { plan, events }: MadeContest): UnnamedAudit[] {
  if (plan.situation === 'archived') return []
  return events.flatMap(({ row }) => {
    const common = { subjectKind: 'event', subjectId: row.id, contestId: plan.id }
    const signatures = world.eventSignatures.filter(({ eventId }) => eventId === row.id)
    const signed = signatures.map(({ kind, personId, signedAt, reason }): UnnamedAudit => {
      const states = [{ markingState: 'awaiting_sign_off' }, { markingState: 'signed' }] as const
      const [before, after] = kind === 'sign' ? states : [states[1], states[0]]
      return { ...common, at: signedAt, actorId: personId, action: `event.${kind}`, before, after, reason }
    })
    const published = isPublished(plan.situation) ? world.results.find(({ eventId }) => eventId === row.id) : undefined
    if (published === undefined) return signed
    const after = { state: published.state }
    return [
      ...signed,
      {
        ...common,
        at: published.publishedAt,
        actorId: officePersonId,
        action: 'results.publish',
        before: { state: 'unpublished' },
        after,
        reason: null,
      },
    ]
  })
}
