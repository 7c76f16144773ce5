import ical, { ICalEventStatus } from 'ical-generator'
import type { ContestClass, Phase, StageKind } from '#domain/contests/vocabulary'
import { addDays, type Day } from '#domain/schedule/days'

/** A stage as calendars show it: what is public of it, and how often it was published otherwise. */
export interface CalendarStage {
  readonly stageId: string
  readonly contestId: string
  readonly contestName: string
  readonly class: ContestClass | null
  readonly kind: StageKind
  readonly phase: Phase
  readonly startsOn: Day
  readonly endsOn: Day
  readonly venueName: string | null
  /** Grows with every published change of the stage or its contest. */
  readonly sequence: number
  readonly changedAt: Date
  /** What the reader has to do with it, in a person's own calendar. */
  readonly parts?: readonly string[]
}

export interface CalendarOptions {
  readonly name: string
  /** Where the page of a contest is, up to its id. */
  readonly contestPages: string
}

/** How often calendars should ask again. */
const refreshSeconds = 3600

const classNames: Readonly<Record<ContestClass, string>> = { one: '省级一类竞赛', two: '省级二类竞赛' }
const stageNames: Readonly<Record<StageKind, string>> = { trial: '选拔赛', preliminary: '初赛', final: '决赛' }
const standing: Readonly<Partial<Record<Phase, string>>> = { cancelled: '（已取消）', postponed: '（已延期）' }

/** Stages as an iCalendar text (RFC 5545): whole days, one lasting identity each, the text ended as lines are. */
export function calendarText(stages: readonly CalendarStage[], { name, contestPages }: CalendarOptions): string {
  const calendar = ical({
    name,
    prodId: { company: 'Saiheng', product: 'Year plan', language: 'ZH' },
    ttl: refreshSeconds,
    // A zone of the calendar would make its instants local; whole days need none, so readers are only told of it.
    x: { 'X-WR-TIMEZONE': 'Asia/Shanghai' },
  })
  for (const stage of stages) {
    calendar.createEvent({
      id: `${stage.stageId}@stages.saiheng`,
      sequence: stage.sequence,
      stamp: stage.changedAt,
      lastModified: stage.changedAt,
      allDay: true,
      start: atUtc(stage.startsOn),
      end: atUtc(addDays(stage.endsOn, 1)),
      summary: summaryOf(stage),
      description: descriptionOf(stage),
      location: stage.venueName,
      url: `${contestPages}/${stage.contestId}`,
      status: stage.phase in standing ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return `${calendar.toString()}\r\n`
}

function summaryOf({ contestName, kind, phase, parts = [] }: CalendarStage): string {
  const own = parts.length > 0 ? ` · ${parts.join('、')}` : ''
  return `${contestName} ${stageNames[kind]}${standing[phase] ?? ''}${own}`
}

function descriptionOf({ class: contestClass, kind, startsOn, endsOn, venueName }: CalendarStage): string {
  const days = startsOn === endsOn ? startsOn : `${startsOn} 至 ${endsOn}`
  const lines = [contestClass === null ? '' : classNames[contestClass], `${stageNames[kind]}：${days}`, venueName ?? '']
  return lines.filter((line) => line !== '').join('\n')
}

/** Whole days are written from the instant's own day in UTC, wherever the machine stands. */
function atUtc(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`)
}
