import { drawBatches } from '#domain/schedule/day/batches'
import { clockText, minuteOf } from '#domain/schedule/day/clock-text'
import { defaultDaySettings, type BatchSize, type DaySettings } from '#domain/schedule/day/programme'
import { addDays, type Day } from '#domain/schedule/days'
import { instantOf, sampleDay } from './clock'
import type { MadeContest } from './contests'
import type { MadeEvent } from './events'
import { padded } from './numbering'
import { organizerPersonId, sampleName } from './personas'
import { storyContestId } from './plans'
import type { DayItemRow, SampleWorld } from './world'

/** An item written down in short: time, minutes, kind, title, and what differs from an item for everybody. */
type Line = readonly [
  time: string,
  minutes: number,
  kind: DayItemRow['kind'],
  title: string,
  rest?: Partial<Pick<DayItemRow, 'module' | 'batch' | 'place' | 'stations' | 'note' | 'fixed' | 'minDuration'>>,
]

const storyModules = [
  { code: 'A', name: '电气装置安装', minutes: 90, stations: 1 },
  { code: 'B', name: '控制电路设计', minutes: 90, stations: 1 },
  { code: 'C', name: '通电调试与检修', minutes: 80, stations: 1 },
]

/** Programmes of the finals that run on the sample day, the story's with what really happened, and drafts of a few to come. */
export function addProgrammesOfDays(world: SampleWorld, contests: readonly MadeContest[]): void {
  const running = contests.filter(({ plan }) => plan.situation === 'running')
  for (const contest of running) {
    for (const event of contest.events) {
      if (contest.plan.id === storyContestId) addStory(world, contest, event)
      else addUsual(world, contest, event, '2024-09-29')
    }
  }
  const coming = contests.filter(({ plan, final }) => plan.situation === 'eligibility' && final.startsOn !== null)
  for (const contest of coming.slice(0, 3)) {
    const [event] = contest.events
    if (event !== undefined) addUsual(world, contest, event, null)
  }
}

/** Two batches through three modules on two days; the last module began a quarter of an hour late. */
function addStory(world: SampleWorld, { final }: MadeContest, event: MadeEvent): void {
  const first = final.startsOn ?? sampleDay
  const second = final.endsOn ?? sampleDay
  const hall = '1号赛场'
  const settings: DaySettings = { ...defaultDaySettings, workstations: 5, modules: storyModules }
  const items = [
    ...itemsOf(event.row.id, addDays(first, -1), [
      ['14:00', 90, 'report', '报到，交验证件', { place: '报到处' }],
      ['15:30', 60, 'meeting', '技术说明会', { place: '会议室' }],
      ['16:30', 60, 'familiarise', '熟悉场地，试用设备', { place: hall }],
    ]),
    ...itemsOf(event.row.id, first, [
      ['07:40', 20, 'other', '开赛式', { place: hall, fixed: true }],
      ...round('08:05', 'A', '电气装置安装', 90, 1, hall),
      ...round('10:15', 'A', '电气装置安装', 90, 2, hall),
      ['12:25', 65, 'break', '午餐', { fixed: true, minDuration: 40 }],
      ...round('13:30', 'B', '控制电路设计', 90, 1, hall),
      ...round('15:40', 'B', '控制电路设计', 90, 2, hall),
    ]),
    ...itemsOf(event.row.id, second, [
      ...round('08:15', 'C', '通电调试与检修', 80, 1, hall),
      ...round('10:05', 'C', '通电调试与检修', 80, 2, hall),
      ['12:00', 90, 'break', '午餐', { fixed: true, minDuration: 60 }],
      ['13:30', 150, 'marking', '评分（接线工艺、上电与功能）', { place: '评分室' }],
      ['16:00', 45, 'signing', '核对、签字、封存', { place: '评分室' }],
      ['17:00', 30, 'other', '闭赛式', { place: hall }],
    ]),
  ].map(numberedFor('story'))
  addProgramme(world, event, settings, items, '2024-09-27')
  recordFirstDay(
    world,
    event,
    items.filter(({ day }) => day === first),
  )
  const today = items.filter(({ day }) => day === second)
  for (const [title, batch, from, to] of delayed) {
    const item = today.find((one) => one.title === title && one.batch === batch)
    if (item !== undefined) recordTimes(world, event, item, from, to)
  }
}

/** Check-in waited for a delegation's bus; from there on everything ran late. */
const delayed: readonly (readonly [title: string, batch: number, from: string, to: string | null])[] = [
  ['检录，封存手机', 1, '08:38', '08:55'],
  ['抽取工位', 1, '08:55', '09:04'],
  ['模块C 通电调试与检修', 1, '09:07', '10:27'],
  ['检录，封存手机', 2, '10:29', '10:44'],
  ['抽取工位', 2, '10:44', '10:53'],
  ['模块C 通电调试与检修', 2, '10:56', null],
]

/** Check-in, draw and module of one batch, one after the other. */
function round(time: string, module: string, name: string, minutes: number, batch: number, place: string): Line[] {
  const start = minuteOf(time) ?? 0
  return [
    [time, 15, 'check_in', '检录，封存手机', { batch, place: '检录处' }],
    [clockText(start + 15), 10, 'draw', '抽取工位', { batch, place: '检录处' }],
    [clockText(start + 30), minutes, 'module', `模块${module} ${name}`, { module, batch, place, stations: 5 }],
  ]
}

/** A day as most contests hold it: everybody checked in and drawn once, batch after batch, marking at the end. */
function addUsual(world: SampleWorld, { final }: MadeContest, event: MadeEvent, published: Day | null): void {
  const first = final.startsOn ?? sampleDay
  const entries = world.entries
    .filter(({ eventId }) => eventId === event.row.id)
    .map(({ id, status, stationNumber }) => ({ entryId: id, group: 'open' as const, status, stationNumber }))
  const workstations = Math.max(1, Math.ceil(entries.length / 2))
  const modules = [{ code: 'A', name: '实际操作', minutes: 150, stations: 1 }]
  const settings: DaySettings = { ...defaultDaySettings, workstations, modules }
  const { batches } = drawBatches(entries, settings)
  const starts = ['08:30', '13:30', '16:10']
  const place = `${event.row.position}号赛场`
  const items = [
    ...itemsOf(event.row.id, addDays(first, -1), [
      ['14:00', 120, 'report', '报到，交验证件', { place: '报到处' }],
      ['16:00', 60, 'meeting', '技术说明会，熟悉场地', { place }],
    ]),
    ...batches
      .slice(0, 2)
      .flatMap((batch, index) => itemsOf(event.row.id, first, usualRound(batch, starts[index] ?? '', place))),
    ...itemsOf(event.row.id, first, [['12:00', 60, 'break', '午餐', { fixed: true, minDuration: 40 }]]),
    ...itemsOf(event.row.id, final.endsOn ?? first, [
      ['17:00', 60, 'marking', '评分、核对、签字、封存', { place: '评分室' }],
    ]),
  ].map(numberedFor(event.row.id.slice(2)))
  addProgramme(world, event, settings, items, published)
}

function usualRound({ number, size }: BatchSize, time: string, place: string): Line[] {
  const start = minuteOf(time) ?? 0
  const batch = number
  return [
    [clockText(start - 30), 15, 'check_in', '检录，封存手机', { batch, place: '检录处' }],
    [clockText(start - 15), 15, 'draw', '抽取工位', { batch, place: '检录处' }],
    [time, 150, 'module', '模块A 实际操作', { module: 'A', batch, place, stations: size }],
  ]
}

function itemsOf(eventId: string, day: Day, lines: readonly Line[]): Omit<DayItemRow, 'id'>[] {
  return lines.map(([time, duration, kind, title, rest]) => ({
    eventId,
    kind,
    title,
    day,
    startMinute: minuteOf(time) ?? 0,
    duration,
    minDuration: duration,
    module: null,
    batch: null,
    place: null,
    stations: null,
    note: null,
    fixed: false,
    version: 1,
    ...rest,
  }))
}

function numberedFor(name: string): (item: Omit<DayItemRow, 'id'>, index: number) => DayItemRow {
  return (item, index) => ({ id: `di-${name}-${padded(index + 1, 2)}`, ...item })
}

function addProgramme(
  world: SampleWorld,
  event: MadeEvent,
  settings: DaySettings,
  items: readonly DayItemRow[],
  published: Day | null,
): void {
  world.dayProgrammes.push({
    eventId: event.row.id,
    settings,
    publishedAt: published === null ? null : instantOf(published, '10:00'),
    updatedByName: sampleName(world, organizerPersonId),
    updatedAt: instantOf(published ?? '2024-10-11', '10:00'),
    version: 1,
  })
  world.dayItems.push(...items)
}

function recordFirstDay(world: SampleWorld, event: MadeEvent, items: readonly DayItemRow[]): void {
  for (const item of items) {
    recordTimes(world, event, item, clockText(item.startMinute), clockText(item.startMinute + item.duration))
  }
}

function recordTimes(world: SampleWorld, event: MadeEvent, item: DayItemRow, from: string, to: string | null): void {
  for (const [what, time] of [
    ['start', from],
    ['end', to],
  ] as const) {
    if (time === null) continue
    const at = instantOf(item.day, time)
    world.dayActuals.push({
      id: `da-${padded(world.dayActuals.length + 1, 3)}`,
      eventId: event.row.id,
      itemId: item.id,
      what,
      at,
      recordedBy: organizerPersonId,
      recordedByName: sampleName(world, organizerPersonId),
      recordedAt: at,
      reason: null,
    })
  }
}
