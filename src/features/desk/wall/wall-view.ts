import type { DeskData } from '#contract/marking-desk'
import { groupBy } from '#domain/group-by'

export type Form = DeskData['forms'][number]
export type Seat = Form['judges'][number]

export const formStates = ['all', 'open', 'trouble', 'unsigned', 'signed'] as const
export type FormState = (typeof formStates)[number]

/** What of the wall is shown, as its address says. */
export interface WallFilter {
  readonly module: string | null
  /** By the assignment: two judges may have one name. */
  readonly judge: string | null
  readonly state: FormState
}

export function readFilter(params: URLSearchParams): WallFilter {
  return {
    module: params.get('module'),
    judge: params.get('judge'),
    state: formStates.find((state) => state === params.get('state')) ?? 'all',
  }
}

/** Everything the two of them stand for is written anew; what else the address says stays. */
export function writeFilter(before: URLSearchParams, { module, judge, state }: WallFilter): URLSearchParams {
  const params = new URLSearchParams(before)
  for (const [key, value] of Object.entries({ module, judge, state: state === 'all' ? null : state })) {
    if (value === null) params.delete(key)
    else params.set(key, value)
  }
  return params
}

export interface WallModule {
  readonly letter: string
  readonly name: string
  readonly part: string | null
  readonly entered: number
  readonly expected: number
  readonly signed: number
  readonly all: number
  readonly forms: readonly Form[]
}

export interface JudgeTotal {
  readonly assignmentId: string
  /** The forms that tell a judge from another of the same name; empty where nobody else has it. */
  readonly toldBy: readonly string[]
  readonly name: string
  readonly entered: number
  readonly expected: number
  readonly signed: number
  readonly forms: number
}

export interface WallView {
  readonly judges: readonly JudgeTotal[]
  readonly modules: readonly WallModule[]
  readonly shown: number
}

/** The wall as it is drawn: modules with their forms that pass the filter, and the judges who sit on any of these. */
export function wallView(desk: Pick<DeskData, 'modules' | 'forms'>, filter: WallFilter): WallView {
  const forms = desk.forms.filter((form) => passes(form, filter))
  const byModule = groupBy(forms, ({ module }) => module)
  const all = groupBy(desk.forms, ({ module }) => module)
  const modules = desk.modules.flatMap(({ letter, name, part, progress }) => {
    const own = byModule.get(letter) ?? []
    if (own.length === 0) return []
    const every = all.get(letter) ?? []
    const signed = every.filter((form) => form.signed).length
    return [
      {
        letter,
        name,
        part,
        entered: progress.entered,
        expected: progress.expected,
        signed,
        all: every.length,
        forms: own,
      },
    ]
  })
  const judges = judgeTotals(forms).filter(({ assignmentId }) => filter.judge === null || assignmentId === filter.judge)
  return { judges, modules, shown: forms.length }
}

/** Each judge once, in the order they first appear, over the forms given. */
export function judgeTotals(forms: readonly Form[]): readonly JudgeTotal[] {
  const byJudge = groupBy(
    forms.flatMap(({ judges }) => judges),
    ({ assignmentId }) => assignmentId,
  )
  const names = [...byJudge.values()].map(([seat]) => seat?.name)
  return [...byJudge].map(([assignmentId, seats]) => ({
    assignmentId,
    name: seats[0]?.name ?? '',
    toldBy:
      names.filter((name) => name === seats[0]?.name).length > 1
        ? forms.filter((form) => seatOf(form, { assignmentId }) !== undefined).map(({ code }) => code)
        : [],
    entered: seats.reduce((sum, { entered }) => sum + entered, 0),
    expected: seats.reduce((sum, { expected }) => sum + expected, 0),
    signed: seats.filter(({ signed }) => signed).length,
    forms: seats.length,
  }))
}

/** The seat a judge has on a form. */
export function seatOf({ judges }: Form, { assignmentId }: Pick<JudgeTotal, 'assignmentId'>): Seat | undefined {
  return judges.find((seat) => seat.assignmentId === assignmentId)
}

export type SeatLook = 'signed' | 'full' | 'part' | 'none'

export function lookOf({ signed, entered, expected }: Pick<Seat, 'signed' | 'entered' | 'expected'>): SeatLook {
  if (signed) return 'signed'
  if (expected > 0 && entered >= expected) return 'full'
  return entered > 0 ? 'part' : 'none'
}

export type FormWord = 'signed' | 'notBegun' | 'unsigned' | 'marking'

/** The state of a form in one word. */
export function wordOf(form: Form): FormWord {
  const { entered, expected, spreads, conflicts, unusable } = form.progress
  if (form.signed) return 'signed'
  if (entered + unusable === 0) return 'notBegun'
  return entered === expected && spreads + conflicts === 0 ? 'unsigned' : 'marking'
}

const troubles = ['conflicts', 'unusable', 'spreads', 'flags', 'held', 'rescored'] as const
export type Trouble = (typeof troubles)[number]

/** What is out of the ordinary on a form; re-scores are on record and ask for nothing. */
export function troublesOf({ progress, held, rescored }: Form): readonly { kind: Trouble; n: number }[] {
  const counts: Record<Trouble, number> = { ...progress, held, rescored }
  return troubles.flatMap((kind) => (counts[kind] > 0 ? [{ kind, n: counts[kind] }] : []))
}

function passes(form: Form, { module, judge, state }: WallFilter): boolean {
  if (module !== null && form.module !== module) return false
  if (judge !== null && !form.judges.some(({ assignmentId }) => assignmentId === judge)) return false
  switch (state) {
    case 'all':
      return true
    case 'open':
      return form.progress.entered < form.progress.expected
    case 'trouble':
      return troublesOf(form).some(({ kind }) => kind !== 'rescored')
    case 'unsigned':
      return !form.signed
    case 'signed':
      return form.signed
  }
}
