import type { ApiClient } from '#contract/client'
import type { MarkItem, SheetData } from '#contract/marking'
import type { Chance } from '../marking/chance'
import { personOf } from './story'

/** One judge with a device: enters without a network for a while, then sends in batches, some of them twice. */
export interface RobotJudge {
  readonly name: string
  readonly client: ApiClient
  readonly sheets: ReadonlyMap<string, SheetData>
  readonly queue: { readonly formId: string; readonly item: MarkItem }[]
  /** The newest own mark in each place, which the next one supersedes. */
  readonly standing: Map<string, string>
  count: number
}

export async function robotJudge(name: string, client: ApiClient): Promise<RobotJudge> {
  const { rows } = await client.marking.sheets()
  const sheets = new Map<string, SheetData>()
  for (const { formId } of rows) sheets.set(formId, await client.marking.sheet({ formId }))
  return { name, client, sheets, queue: [], standing: new Map(), count: 0 }
}

export interface Entering {
  readonly formId: string
  readonly aspectId: string
  readonly workCode: string
  readonly value: string | null
  readonly round?: number
  readonly reason?: string
  readonly group?: string
  readonly movedFrom?: string
  /** Enters as if nothing stood there, as a second device does. */
  readonly unaware?: boolean
}

/** Types a value on the device; answers the id it was given. */
export function type(robot: RobotJudge, { formId, unaware = false, round = 1, ...entering }: Entering): string {
  const place = `${entering.aspectId} ${entering.workCode} ${round}`
  const before = unaware ? undefined : robot.standing.get(place)
  robot.count += 1
  const id = `${robot.name}-${robot.count}`
  robot.standing.set(place, id)
  const supersedes = before === undefined ? [] : [before]
  robot.queue.push({ formId, item: { kind: 'mark', id, supersedes, round, ageMs: 0, ...entering } })
  return id
}

/** Sends everything that waits on the devices, one batch of one robot after the other in no particular order. */
export async function sendAll(robots: readonly RobotJudge[], chance: Chance): Promise<void> {
  for (let waiting = robots.filter(hasMarks); waiting.length > 0; waiting = robots.filter(hasMarks)) {
    const robot = chance.pick(waiting)
    const formId = robot.queue[0]?.formId ?? ''
    const most = chance.whole(1, 100)
    const other = robot.queue.findIndex((one, index) => one.formId !== formId || index >= most)
    // The halves of a move travel together.
    let length = other < 0 ? robot.queue.length : other
    while (length > 1 && sameGroup(robot, length)) length -= 1
    const items = robot.queue.splice(0, length).map(({ item }) => item)
    const batch = { formId, person: await personOf(robot.client), device: `${robot.name} 的平板`, items }
    const { results } = await robot.client.marking.submit(batch)
    const unconfirmed = results.filter(({ state }) => state !== 'confirmed')
    if (unconfirmed.length > 0) throw new Error(`${robot.name}: ${JSON.stringify(unconfirmed.slice(0, 3))}`)
    if (chance.happens(0.1)) await robot.client.marking.submit(batch)
  }
}

function sameGroup({ queue }: RobotJudge, length: number): boolean {
  const [last, next] = [queue[length - 1]?.item.group, queue[length]?.item.group]
  return last !== undefined && last === next
}

function hasMarks({ queue }: RobotJudge): boolean {
  return queue.length > 0
}
