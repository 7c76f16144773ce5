import type { DayWorld } from './check-day'
import { clockText } from './clock-text'
import { findingOn, type DayFinding } from './finding'
import { endOf, sharesBatch, type BatchSize, type DayItem } from './programme'

/** What must hold around modules: check-in and draw before, rest between, marking after, a place for everybody. */
export function checkModules(ordered: readonly DayItem[], world: DayWorld): DayFinding[] {
  const numbers = world.batches.length > 0 ? world.batches.map(({ number }) => number) : [1]
  return [
    ...numbers.flatMap((number) => checkBatch(ordered, number, world)),
    ...ordered.filter(({ kind }) => kind === 'module').flatMap((item) => checkSize(item, world.batches)),
    ...ordered.filter(({ kind }) => kind === 'marking').flatMap((item) => checkMarking(item, ordered)),
  ]
}

function checkBatch(ordered: readonly DayItem[], batch: number, { settings }: DayWorld): DayFinding[] {
  const findings: DayFinding[] = []
  const own = ordered.filter((item) => item.batch === null || item.batch === batch)
  const modules = own.filter(({ kind }) => kind === 'module')
  for (const [index, item] of modules.entries()) {
    const before = modules[index - 1]
    const newDay = before === undefined || before.day !== item.day
    const since = settings.drawEachModule ? before : newDay ? undefined : before
    if (newDay || settings.drawEachModule) {
      const params = { title: item.title, batch, at: clockText(item.start) }
      if (!heldBetween(own, 'check_in', since, item))
        findings.push(findingOn([item], 'block', { code: 'day.check_in_missing', params }))
      if ((before === undefined || settings.drawEachModule) && !heldBetween(own, 'draw', before, item))
        findings.push(findingOn([item], 'block', { code: 'day.draw_missing', params }))
    }
    if (before === undefined || newDay) continue
    const rest = item.start - endOf(before)
    if (rest >= 0 && rest < settings.minRest) {
      const params = { batch, first: before.title, second: item.title, minutes: rest, needed: settings.minRest }
      findings.push(findingOn([item, before], 'warn', { code: 'day.rest_too_short', params }))
    }
  }
  if (modules.length === 0) return findings
  for (const { code, name } of settings.modules) {
    if (modules.some(({ module }) => module === code)) continue
    findings.push({
      severity: 'warn',
      itemIds: [],
      reason: { code: 'day.module_missed', params: { batch, module: code, name } },
    })
  }
  return findings
}

/** Whether something of that kind ends before the module and after the module before it; on an earlier day for a draw. */
function heldBetween(
  own: readonly DayItem[],
  kind: DayItem['kind'],
  since: DayItem | undefined,
  item: DayItem,
): boolean {
  return own.some(
    (one) =>
      one.kind === kind &&
      (one.day === item.day ? endOf(one) <= item.start : kind === 'draw' && one.day < item.day) &&
      (since === undefined || one.day > since.day || (one.day === since.day && one.start >= endOf(since))),
  )
}

function checkSize(item: DayItem, batches: readonly BatchSize[]): DayFinding[] {
  const { stations } = item
  if (stations === null) return []
  return batches
    .filter(
      ({ number, size }) => (item.batch === null ? batches.length === 1 : item.batch === number) && size > stations,
    )
    .map(({ number, size }) =>
      findingOn([item], 'block', {
        code: 'day.batch_too_large',
        params: { batch: number, size, stations, title: item.title },
      }),
    )
}

function checkMarking(item: DayItem, ordered: readonly DayItem[]): DayFinding[] {
  const marked = ordered.filter(
    (one) =>
      one.kind === 'module' &&
      one.day === item.day &&
      sharesBatch(one, item) &&
      item.module !== null &&
      one.module === item.module,
  )
  const running = marked.find((one) => endOf(one) > item.start)
  if (running === undefined) return []
  const params = {
    title: item.title,
    start: clockText(item.start),
    module: running.title,
    end: clockText(endOf(running)),
  }
  return [findingOn([item, running], 'warn', { code: 'day.marking_too_early', params })]
}
