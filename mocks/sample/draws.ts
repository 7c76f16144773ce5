import { commitmentOf } from '#domain/draws/commitment'
import { drawKinds, type DrawKind, type DrawSubject } from '#domain/draws/draw'
import { outcomeOf } from '#domain/draws/outcome'
import type { EntryStatus } from '#domain/contests/vocabulary'
import type { WorkCode } from '#domain/ids'
import type { MadeContest } from './contests'
import { padded } from './numbering'
import { storyContestId } from './plans'
import { createRandom } from './random'

/** How far the blind chain of an event is: nobody drew yet, drawn and sealed, or opened after the lock. */
export type ChainPlan = 'people' | 'sealed' | 'opened'

/**
 * The events with a blind chain: the story's is sealed, one event of each published situation has it opened,
 * and of one final that is soon only the people are appointed, so that a visitor can make its draws.
 */
export function planChains(contests: readonly MadeContest[]): ReadonlyMap<string, ChainPlan> {
  const first = (situation: string, fits: (contest: MadeContest) => boolean) =>
    contests.find((contest) => contest.plan.situation === situation && fits(contest))?.events[0]?.row.id
  const byAspects = ({ plan, events }: MadeContest) => plan.keeping === 'aspects' && events.length === 1
  const story = contests.find(({ plan }) => plan.id === storyContestId)?.events[0]?.row.id
  const opened = ['archived', 'confirmed', 'notice'].map((situation) => first(situation, byAspects))
  const plans: [string | undefined, ChainPlan][] = [
    [story, 'sealed'],
    [first('preliminary', () => true), 'people'],
    ...opened.map((id): [string | undefined, ChainPlan] => [id, 'opened']),
  ]
  return new Map(plans.flatMap(([id, plan]) => (id === undefined ? [] : [[id, plan]])))
}

export interface MadeDraw extends DrawSubject {
  readonly seed: string
  readonly publicWord: string
  readonly commitment: string
  readonly outcome: readonly string[]
  /** The entries behind the items, in their order. */
  readonly entryIds: readonly string[]
}

interface DrawnEntry {
  readonly id: string
  readonly status: EntryStatus
}

/** The three draws of an event, made as the program makes them, from seeds that are the same every time. */
export function makeChainDraws(eventId: string, entries: readonly DrawnEntry[]): Readonly<Record<DrawKind, MadeDraw>> {
  const competing = new Set(
    entries.filter(({ status }) => status !== 'dns' && status !== 'withdrawn').map(({ id }) => id),
  )
  const registered = entries.map(({ id }, index): Item => ({ id, label: `R${padded(index + 1, 3)}` }))
  const numbers = draw(eventId, 'entry_number', registered)
  const stations = draw(eventId, 'station', itemsOf(numbers, competing))
  return {
    entry_number: numbers,
    station: stations,
    work_code: draw(eventId, 'work_code', itemsOf(stations, competing)),
  }
}

/** What each entry drew, by its id. */
export function drawnBy({ entryIds, outcome }: MadeDraw): ReadonlyMap<string, string> {
  return new Map(entryIds.map((id, index) => [id, outcome[index] ?? '']))
}

export function workCodeOf(text: string | undefined): WorkCode | null {
  return text === undefined ? null : (text as WorkCode)
}

interface Item {
  readonly id: string
  readonly label: string
}

function itemsOf(earlier: MadeDraw, competing: ReadonlySet<string>): Item[] {
  return [...drawnBy(earlier)]
    .flatMap(([id, label]) => (competing.has(id) ? [{ id, label }] : []))
    .toSorted((left, right) => (left.label < right.label ? -1 : 1))
}

/** Called out in the hall, as people of Shandong would. */
const words = ['泰山日出', '黄河入海', '趵突泉', '蓬莱阁', '沂蒙山', '微山湖', '崂山云雾', '大明湖', '孔林', '刘公岛']

function draw(eventId: string, kind: DrawKind, items: readonly Item[]): MadeDraw {
  const random = createRandom(`chain/${eventId}/${kind}`)
  const seed = Array.from({ length: 32 }, () => random.int(0, 255).toString(16).padStart(2, '0')).join('')
  const subject: DrawSubject = {
    drawId: `dr-${eventId.slice(2)}-${'abc'.charAt(drawKinds.indexOf(kind))}`,
    eventId,
    module: null,
    kind,
    items: items.map(({ label }) => label),
    places: kind === 'work_code' ? [] : items.map((_, index) => padded(index + 1, kind === 'station' ? 2 : 3)),
  }
  const publicWord = random.pick(words)
  return {
    ...subject,
    seed,
    publicWord,
    commitment: commitmentOf({ ...subject, seed }),
    outcome: outcomeOf({ ...subject, seed, publicWord }),
    entryIds: items.map(({ id }) => id),
  }
}
