import type { ApiClient } from '#contract/client'
import type { ItemResult, MarkItem, NoteItem, SheetData, SheetItem } from '#contract/marking'
import type { TestBackend } from './backend'

/** The sample world's story: one contest with one event, whose last two forms wait for their judges. */
export const story = {
  contestId: 'c-story',
  eventId: 'e-story',
  judged: 'f-story-6',
  measured: 'f-story-7',
  signedForm: 'f-story-1',
  judges: ['judge-1', 'judge-2', 'judge-3'],
} as const

let marks = 0

export function newMarkId(): string {
  return `test-mark-${(marks += 1)}`
}

export interface Cell {
  readonly aspectId: string
  readonly workCode: string
}

/** A mark as a device sends it: entered just now, on nothing that stood. */
export function markItem(cell: Cell, value: string | null, more: Partial<MarkItem> = {}): MarkItem {
  const { aspectId, workCode } = cell
  return { kind: 'mark', id: newMarkId(), aspectId, workCode, supersedes: [], ageMs: 0, round: 1, value, ...more }
}

export function noteItem(cell: Cell, note: NoteItem['note'], more: Partial<NoteItem> = {}): NoteItem {
  const { aspectId, workCode } = cell
  return { kind: 'note', id: newMarkId(), aspectId, workCode, supersedes: [], ageMs: 0, note, text: '', ...more }
}

export const testDevice = 'test-device'

const known = new WeakMap<ApiClient, string>()

/** Who sits at a device, as its session says; asked once. */
export async function personOf(judge: ApiClient): Promise<string> {
  const person = known.get(judge) ?? (await judge.session.get()).persona?.id ?? 'nobody'
  known.set(judge, person)
  return person
}

/** Sends items in one batch; answers what became of each, in their order. */
export async function submit(judge: ApiClient, formId: string, ...items: SheetItem[]): Promise<ItemResult[]> {
  const { results } = await judge.marking.submit({ formId, person: await personOf(judge), device: testDevice, items })
  return results
}

/** Enters a mark that must be confirmed. */
export async function enter(judge: ApiClient, formId: string, item: MarkItem) {
  const [result] = await submit(judge, formId, item)
  if (result?.mark == null) throw new Error(`not confirmed: ${JSON.stringify(result)}`)
  return result.mark
}

/** The cells the asking judge has still to fill, in the order of the sheet. */
export function emptyCells({ aspects, works, marks: entered, type }: SheetData): Cell[] {
  const own = entered.filter(({ mine }) => mine || type === 'measurement')
  const filled = new Set(own.map(({ aspectId, workCode }) => `${aspectId} ${workCode}`))
  return aspects.flatMap(({ id }) =>
    works.filter((workCode) => !filled.has(`${id} ${workCode}`)).map((workCode) => ({ aspectId: id, workCode })),
  )
}

/** Fills whatever the judge has still to fill; `1` is a fair value of every calculation of the story. */
export async function fillSheet(judge: ApiClient, formId: string): Promise<number> {
  const sheet = await judge.marking.sheet({ formId })
  const cells = emptyCells(sheet)
  const value = sheet.type === 'judgement' ? '2' : '1'
  for (let at = 0; at < cells.length; at += 100) {
    const items = cells.slice(at, at + 100).map((cell) => markItem(cell, value))
    const lost = (await submit(judge, formId, ...items)).filter(({ state }) => state !== 'confirmed')
    if (lost.length > 0) throw new Error(`not confirmed: ${JSON.stringify(lost)}`)
  }
  return cells.length
}

/** Judges whose scores lie too far apart score again, all of them 2. */
export async function settleSpreads(judges: readonly ApiClient[], formId: string): Promise<void> {
  const [first] = judges
  if (first === undefined) return
  const { marks: entered, aspects, works } = await first.marking.sheet({ formId })
  for (const { id: aspectId } of aspects) {
    for (const workCode of works) {
      const cell = entered.filter((mark) => mark.aspectId === aspectId && mark.workCode === workCode)
      const round = Math.max(...cell.map((mark) => mark.round))
      const scores = [
        ...new Map(
          cell.filter((mark) => mark.round === round).map(({ judge, value }) => [judge, Number(value)]),
        ).values(),
      ]
      if (Math.max(...scores) - Math.min(...scores) <= 1) continue
      const again = { round: round + 1, reason: '合议后重新评分' }
      for (const judge of judges) await enter(judge, formId, markItem({ aspectId, workCode }, '2', again))
    }
  }
}

/** Fills the story's open forms and has every judge sign them, so that the event awaits its chief. */
export async function finishMarking(test: TestBackend): Promise<void> {
  const judges = await Promise.all(story.judges.map((persona) => test.as(persona)))
  for (const formId of [story.judged, story.measured]) {
    for (const judge of judges) await fillSheet(judge, formId)
    if (formId === story.judged) await settleSpreads(judges, formId)
    for (const judge of judges) await judge.marking.signSheet({ formId })
  }
}

/** The event's present version, as somebody sees it who opens its page now. */
export async function eventVersion(test: TestBackend, eventId: string): Promise<number> {
  const { event } = await (await test.as('office')).schemes.get({ eventId })
  return event.version
}

export async function signAsChief(test: TestBackend): Promise<void> {
  const chief = await test.as('chief')
  await chief.marking.signEvent({ eventId: story.eventId, version: await eventVersion(test, story.eventId) })
}
