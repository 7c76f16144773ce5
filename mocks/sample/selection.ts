import { contestRow, plainEvent } from './contest-row'
import { hostId } from './hosts'
import { editionIds } from './programmes'
import { noWishes } from './wishes'
import type { SampleWorld } from './world'

/** One selection contest without entries: the road to 2026 begins after the sample day. */
export function addSelection(world: SampleWorld): void {
  const contestId = 'c-ws-2026'
  world.contests.push(
    contestRow({
      id: contestId,
      editionId: editionIds.worldskills2026,
      code: 'WS-2026-001',
      name: '第48届世界技能大赛山东省选拔赛（示例）',
      class: null,
      sector: 'equipment',
      cityCode: null,
      phase: 'preliminary',
      sample: true,
      reported: null,
    }),
  )
  world.contestHosts.push({
    id: hostId(contestId, 0),
    contestId,
    position: 1,
    role: 'organiser',
    name: '示例省人力资源和社会保障厅',
  })
  const plain = {
    startsOn: null,
    endsOn: null,
    ...noWishes,
    setUpDays: 1,
    takeDownDays: 1,
    venueId: null,
    holdsVenue: true,
    version: 1,
  }
  world.stages.push({ id: `${contestId}-preliminary`, contestId, kind: 'preliminary', position: 1, ...plain })
  world.stages.push({ id: `${contestId}-final`, contestId, kind: 'final', position: 2, ...plain })
  const skills = world.skills.filter(({ editionId }) => editionId === editionIds.worldskills2026)
  for (const [index, { number, name, nameEn }] of skills.entries()) {
    const id = `e-ws-2026-${number}`
    world.events.push({
      id,
      contestId,
      position: index + 1,
      name: name ?? nameEn,
      nameEn,
      occupationCode: null,
      occupationName: null,
      ...plainEvent,
    })
  }
}
