/** What this needs of a trace's events; times in microseconds. */
export interface TraceEvent {
  readonly name: string
  readonly cat: string
  readonly ph: string
  readonly ts: number
  readonly dur?: number
  /** Processor time of the thread, without what others took from it; not every system tells it. */
  readonly tdur?: number
  readonly pid: number
  readonly tid: number
}

interface Span {
  readonly from: number
  readonly ms: number
  readonly processorMs: number
}

interface Drag {
  readonly perMove: number[]
  readonly processorPerMove: number[]
  readonly tasks: number[]
}

/**
 * Milliseconds of main-thread tasks for each pointer move: everything from the task that handled it up to the task
 * that handled the next. `tasks` are the lengths of all tasks between the first move and the last.
 */
export function tasksPerMove(events: readonly TraceEvent[]): Drag {
  const moves = events.filter(({ name, ph }) => name === 'board:move' && (ph === 'b' || ph === 'X'))
  const [first] = moves
  if (first === undefined) throw new Error('the trace has no pointer moves')
  const main =
    events.find(({ name, pid, tid }) => name === 'EventDispatch' && pid === first.pid && tid === first.tid) ?? first
  const spans: Span[] = events
    .filter(
      ({ name, pid, tid, dur }) => name === 'RunTask' && pid === main.pid && tid === main.tid && dur !== undefined,
    )
    .map(({ ts, dur = 0, tdur = dur }) => ({ from: ts, ms: dur / 1000, processorMs: tdur / 1000 }))
    .toSorted((left, right) => left.from - right.from)
  const starts = moves.map(({ ts }) => spans.findLast(({ from }) => from <= ts)?.from ?? ts).toSorted((a, b) => a - b)
  const end = starts.at(-1) ?? 0
  const ofMoves = starts.slice(0, -1).map((from, index) => {
    const until = starts[index + 1] ?? end
    return spans.filter((span) => span.from >= from && span.from < until)
  })
  const perMove = ofMoves.map((found) => found.reduce((sum, { ms }) => sum + ms, 0))
  const processorPerMove = ofMoves.map((found) => found.reduce((sum, { processorMs }) => sum + processorMs, 0))
  const tasks = spans.filter(({ from }) => from >= first.ts - 50_000 && from <= end).map(({ ms }) => ms)
  return { perMove, processorPerMove, tasks }
}
