import type { SheetData } from '#contract/marking'
import type { NewMark } from './outbox'

/** As earlier versions kept them in localStorage, under form and seat. */
interface OldMark {
  readonly markId: string
  readonly aspectId: string
  readonly workCode: string
  readonly value: string
  readonly round: number
  readonly after: number | null
  readonly reason: string | null
  readonly enteredAt: string
}

/** The marks an earlier version left on this device for a sheet, as items of today; each stands on what it followed. */
export function oldMarks(sheet: Pick<SheetData, 'formId' | 'myPosition' | 'marks'>): readonly NewMark[] {
  const found: NewMark[] = []
  for (const { markId, after, aspectId, workCode, round, ...facts } of readOld(keyOf(sheet))) {
    const before = found.findLast(
      (one) => one.aspectId === aspectId && one.workCode === workCode && one.round === round,
    )
    const known = sheet.marks.filter(
      (one) => one.seq === after && one.aspectId === aspectId && one.workCode === workCode && one.round === round,
    )
    const supersedes = before === undefined ? known.map(({ id }) => id) : [before.id]
    found.push({ kind: 'mark', id: markId, aspectId, workCode, round, supersedes, ...facts })
  }
  return found
}

export function forgetOldMarks(sheet: Pick<SheetData, 'formId' | 'myPosition'>): void {
  localStorage.removeItem(keyOf(sheet))
}

function keyOf({ formId, myPosition }: Pick<SheetData, 'formId' | 'myPosition'>): string {
  return `saiheng.marks.${formId}.${myPosition ?? 'group'}`
}

function readOld(key: string): readonly OldMark[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isOldMark).map(onlyFacts) : []
  } catch {
    return []
  }
}

function onlyFacts({ markId, aspectId, workCode, value, round, after, reason, enteredAt }: OldMark): OldMark {
  return { markId, aspectId, workCode, value, round, after, reason: reason ?? null, enteredAt }
}

function isOldMark(value: unknown): value is OldMark {
  if (typeof value !== 'object' || value === null) return false
  const mark = value as Partial<Record<keyof OldMark, unknown>>
  const texts = [mark.markId, mark.aspectId, mark.workCode, mark.value, mark.enteredAt]
  return texts.every((text) => typeof text === 'string') && typeof mark.round === 'number'
}
