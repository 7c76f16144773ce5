import { cities } from '#domain/contests/cities'
import type { ContestClass, StageKind } from '#domain/contests/vocabulary'
import { groupBy } from '#domain/group-by'

export const printOrders = ['month', 'city'] as const
export type PrintOrder = (typeof printOrders)[number]

/** A stage of the published plan as the paper shows it. */
export interface PrintedStage {
  readonly stageId: string
  readonly contestName: string
  readonly kind: StageKind
  readonly class: ContestClass | null
  readonly cityCode: string | null
  readonly hostName: string | null
  readonly sample: boolean
  readonly published: { readonly startsOn: string; readonly endsOn: string; readonly venueId: string | null } | null
}

export interface PrintedLine extends PrintedStage {
  readonly published: NonNullable<PrintedStage['published']>
}

export interface PrintedGroup {
  /** `2024-10` or the code of a city; empty where the city is not decided. */
  readonly key: string
  readonly lines: readonly PrintedLine[]
}

/** The stages that are published, in order of their days, by the month they start in or by city in the order of codes. */
export function printGroups(stages: readonly PrintedStage[], order: PrintOrder): PrintedGroup[] {
  const lines = stages.filter(isPublished).toSorted(byDays)
  const keyOf = ({ published, cityCode }: PrintedLine): string =>
    order === 'month' ? published.startsOn.slice(0, 7) : (cityCode ?? '')
  const groups = groupBy(lines, keyOf)
  const rank = (key: string): number => (key === '' ? cities.length : cities.findIndex(({ code }) => code === key))
  const keys = [...groups.keys()].toSorted((left, right) => (order === 'city' ? rank(left) - rank(right) : 0))
  return keys.map((key) => ({ key, lines: groups.get(key) ?? [] }))
}

function isPublished(stage: PrintedStage): stage is PrintedLine {
  return stage.published !== null
}

function byDays(left: PrintedLine, right: PrintedLine): number {
  const told = ({ published, contestName }: PrintedLine) => `${published.startsOn} ${published.endsOn} ${contestName}`
  return told(left) < told(right) ? -1 : 1
}

/** @example daysText('2024-10-15', '2024-10-17') // "10-15 – 10-17", with the year where the end is in another */
export function daysText(startsOn: string, endsOn: string): string {
  if (startsOn === endsOn) return startsOn
  const sameYear = startsOn.slice(0, 4) === endsOn.slice(0, 4)
  return `${startsOn} – ${sameYear ? endsOn.slice(5) : endsOn}`
}

/** A text as CSS writes it between quotes. */
export function cssText(text: string): string {
  return `"${text.replaceAll(/["\\\n]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)}"`
}
