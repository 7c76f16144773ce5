import type { Audience } from '#domain/access/actor'
import { addDays } from '#domain/schedule/days'
import { instantOf, sampleDay } from './clock'
import type { MadeContest } from './contests'
import { padded } from './numbering'
import { officePersonId, organizerPersonId, sampleName } from './personas'
import { storyContestId } from './plans'
import { editionIds } from './programmes'
import type { AnnouncementRow, SampleWorld } from './world'

interface Told {
  readonly contestId: string | null
  /** Days before the sample day on which it was published; null for a draft. */
  readonly daysAgo: number | null
  readonly audience: Audience
  readonly title: string
  readonly body: string
  readonly withdrawnBecause?: string
}

/** What the office and a few contests have made known so far, all of it made up and marked so. */
export function addAnnouncements(world: SampleWorld, contests: readonly MadeContest[]): void {
  const told = [...ofOffice, ...ofStory, ...contests.flatMap(ofPhase)]
  for (const [index, one] of told.entries()) {
    const byId = one.contestId === null ? officePersonId : organizerPersonId
    world.announcements.push(rowOf(one, `a-${padded(index + 1, 3)}`, sampleName(world, byId)))
  }
}

function rowOf({ daysAgo, withdrawnBecause, ...told }: Told, id: string, createdByName: string): AnnouncementRow {
  const day = addDays(sampleDay, -(daysAgo ?? 0))
  const withdrawn = withdrawnBecause !== undefined
  return {
    id,
    editionId: editionIds.provincial,
    ...told,
    state: withdrawn ? 'withdrawn' : daysAgo === null ? 'draft' : 'published',
    createdAt: instantOf(day, '08:40'),
    createdByName,
    publishedAt: daysAgo === null ? null : instantOf(day, '09:00'),
    withdrawnAt: withdrawn ? instantOf(addDays(day, 1), '15:30') : null,
    withdrawnReason: withdrawnBecause ?? null,
    version: withdrawn ? 3 : daysAgo === null ? 1 : 2,
  }
}

const ofOffice: readonly Told[] = [
  {
    contestId: null,
    daysAgo: 6,
    audience: 'public',
    title: '关于做好第四季度竞赛组织工作的通知（示例）',
    body: '各竞赛承办单位：\n第四季度决赛较为集中，请于赛前 10 日完成资格审核，并核对场地和工位数量。\n赛程如需调整，请先在年度计划中提出，由省级竞赛办公室统一公布。\n本通知为示例内容。',
  },
  {
    contestId: null,
    daysAgo: 2,
    audience: 'staff',
    title: '裁判回避情况须在赛前核对（示例）',
    body: '请各承办单位在抽签前核对裁判员所在单位与参赛代表队，应回避的及时调换。\n本通知为示例内容，仅工作人员可见。',
  },
]

const ofStory: readonly Told[] = [
  {
    contestId: storyContestId,
    daysAgo: 12,
    audience: 'public',
    title: '决赛日程和报到须知（示例）',
    body: '参赛选手请于决赛前一日 14:00 至 17:00 到赛场服务台报到，并携带身份证和参赛证。\n技术说明会在报到当日 17:30 举行，随后熟悉场地和设备。\n迟到 15 分钟以上者按缺赛处理。\n本公告为示例内容。',
  },
  {
    contestId: storyContestId,
    daysAgo: 9,
    audience: 'public',
    title: '决赛停车安排（示例）',
    body: '参赛车辆请由赛场东门进入。\n本公告为示例内容。',
    withdrawnBecause: '东门施工，停车地点另行通知（示例）',
  },
  {
    contestId: storyContestId,
    daysAgo: 3,
    audience: 'participants',
    title: '参赛选手自带工具清单（示例）',
    body: '防护用品和量具由选手自备，耗材由赛场统一提供。\n自带工具须在检录时接受检查，与清单不符的不得带入赛场。\n本公告为示例内容，仅参赛选手、领队和裁判可见。',
  },
  {
    contestId: storyContestId,
    daysAgo: null,
    audience: 'public',
    title: '成绩公示安排（示例）',
    body: '全部评分表签署完毕后公示成绩，公示期内可提出书面异议。\n本公告为示例内容。',
  },
]

/** A contest that takes entries says so. */
function ofPhase({ plan }: MadeContest, index: number): Told[] {
  if (plan.situation !== 'registration' || index % 3 !== 0) return []
  return [
    {
      contestId: plan.id,
      daysAgo: 5 + (index % 7),
      audience: 'public',
      title: '报名须知（示例）',
      body: '报名由各市和有关企业、院校统一组织，不受理个人报名。\n请核对参赛选手的组别，职工组和学生组不得兼报。\n本公告为示例内容。',
    },
  ]
}
