import { addDays, type Day } from '#domain/schedule/days'
import type { BatchSize, DayItem, DaySettings } from '#domain/schedule/day/programme'

export const templateKinds = ['one_module', 'two_modules', 'rotation'] as const
export type TemplateKind = (typeof templateKinds)[number]

/** The words a template writes into the programme; a programme is a document, so they come from outside. */
export interface TemplateWords {
  readonly report: string
  readonly meeting: string
  readonly familiarise: string
  readonly checkIn: string
  readonly draw: string
  readonly lunch: string
  readonly marking: string
  readonly signing: string
  readonly module: (code: string) => string
}

export interface TemplateInput {
  readonly kind: TemplateKind
  readonly stage: { readonly from: Day; readonly to: Day; readonly setUpDays: number }
  readonly batches: readonly BatchSize[]
  readonly settings: DaySettings
  readonly words: TemplateWords
  readonly newId: () => string
}

export interface Planned {
  readonly items: readonly DayItem[]
  readonly settings: DaySettings
}

const lunch = { from: 12 * 60, minutes: 60 }

/**
 * A programme to begin with, as competition days go: report and meeting the day before; check-in, draw and modules
 * batch after batch; marking, signing and sealing. For a rotation the modules are left to be worked out.
 */
export function fromTemplate({ kind, stage, batches, settings, words, newId }: TemplateInput): Planned {
  const codes = kind === 'one_module' ? ['A'] : ['A', 'B']
  const minutes = kind === 'one_module' ? 120 : 60
  const drawEachModule = kind === 'two_modules'
  const items: DayItem[] = []
  const eve = addDays(stage.from, stage.setUpDays > 0 ? -1 : 0)
  if (eve < stage.from) {
    add({ kind: 'report', title: words.report, day: eve, start: 14 * 60, duration: 90 })
    add({ kind: 'meeting', title: words.meeting, day: eve, start: 15 * 60 + 30, duration: 60 })
    add({ kind: 'familiarise', title: words.familiarise, day: eve, start: 16 * 60 + 30, duration: 60 })
  }
  const common = { day: stage.from, minDuration: 40 }
  add({ ...common, kind: 'break', title: words.lunch, start: lunch.from, duration: lunch.minutes, fixed: true })
  const after = kind === 'rotation' ? rotationMorning() : rounds()
  add({ kind: 'marking', title: words.marking, day: after.day, start: after.minute, duration: 60 })
  add({ kind: 'signing', title: words.signing, day: after.day, start: after.minute + 60, duration: 30 })
  const modules = codes.map((code) => ({ code, name: words.module(code), minutes, stations: 1 }))
  return { items, settings: { ...settings, drawEachModule, modules: kind === 'rotation' ? settings.modules : modules } }

  function rotationMorning() {
    add({ kind: 'check_in', title: words.checkIn, day: stage.from, start: 8 * 60, duration: 20 })
    add({ kind: 'draw', title: words.draw, day: stage.from, start: 8 * 60 + 20, duration: 20 })
    return { day: stage.from, minute: 16 * 60 + 30 }
  }

  /** Every batch through every module; a batch checks in while the one before is still at work. */
  function rounds() {
    const preparing = 30
    let [day, minute] = [stage.from, 8 * 60]
    for (const [round, code] of codes.entries()) {
      for (const { number, size } of batches.length > 0 ? batches : [{ number: 1, size: settings.workstations }]) {
        const prepared = round === 0 || drawEachModule
        const length = (prepared ? preparing : 0) + minutes
        if (minute < lunch.from + lunch.minutes && minute + length > lunch.from) minute = lunch.from + lunch.minutes
        if (minute + length > settings.latestEnd && day < stage.to) [day, minute] = [addDays(day, 1), 8 * 60]
        if (prepared) {
          add({ kind: 'check_in', title: words.checkIn, day, start: minute, duration: 15, batch: number })
          add({ kind: 'draw', title: words.draw, day, start: minute + 15, duration: 15, batch: number })
        }
        const module = { title: words.module(code), module: code, batch: number, stations: size }
        add({ kind: 'module', day, start: minute + length - minutes, duration: minutes, ...module })
        minute += length
      }
    }
    const late = minute + 90 > settings.latestEnd && day < stage.to
    return late ? { day: addDays(day, 1), minute: 8 * 60 + 30 } : { day, minute }
  }

  function add(item: Pick<DayItem, 'kind' | 'title' | 'day' | 'start' | 'duration'> & Partial<DayItem>): void {
    const none = { module: null, batch: null, place: null, stations: null, note: null }
    items.push({ id: newId(), minDuration: item.duration, fixed: false, ...none, ...item })
  }
}
