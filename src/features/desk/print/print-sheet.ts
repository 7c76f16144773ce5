import type { AspectData, SheetData } from '#contract/marking'
import { roundHalfUp } from '#domain/exact'
import { groupBy } from '#domain/group-by'
import type { AssignmentId } from '#domain/ids'
import { currentAspectMark } from '#domain/marking/aspect-mark'
import { headsOf, latestRound, valueOf } from '#domain/marking/mark-fact'
import { factOnSheet, ruleOfAspect, sheetSeats } from '#domain/marking/sheet-facts'

type SheetFacts = Pick<SheetData, 'type' | 'judges' | 'aspects' | 'marks'>

/** What paper shows of one aspect of one work: each seat's value that stands, and the mark once it is settled. */
export interface PaperCell {
  /** One per seat; null where nothing stands, several where they contradict each other. */
  readonly values: readonly (readonly string[])[]
  readonly mark: string | null
  readonly round: number
}

/** All cells of a sheet by `aspect work`. */
export function paperCells(sheet: SheetFacts): (aspectId: string, workCode: string) => PaperCell {
  const facts = groupBy(sheet.marks, ({ aspectId, workCode }) => `${aspectId} ${workCode}`)
  const form = { type: sheet.type, judges: sheetSeats(sheet.judges) }
  const rules = new Map(sheet.aspects.map((aspect) => [aspect.id, ruleOfAspect(aspect, form)]))
  return (aspectId, workCode) => {
    const rule = rules.get(aspectId)
    const own = (facts.get(`${aspectId} ${workCode}`) ?? []).map(factOnSheet)
    const round = latestRound(own, seats(sheet))
    const heads = headsOf(own, round)
    const values = seats(sheet).map((seat) => {
      const standing = heads.get(seat)
      const value = valueOf(standing)
      if (value.kind === 'value') return [value.value]
      return value.kind === 'conflict' ? (standing ?? []).map((head) => head.value ?? '—') : []
    })
    const state = rule === undefined ? null : currentAspectMark(rule, own)
    return { values, round, mark: state?.state === 'settled' ? roundHalfUp(state.mark, 2) : null }
  }
}

/** Millimetres of an A4 page's width that are left beside the work codes. */
const roomForAspects = 158
const seatWidth = 9
const markWidth = 14

/** Aspects in portions that fit beside each other on a page. */
export function columnsOf({ aspects, type, judges }: SheetFacts): readonly (readonly AspectData[])[] {
  const width = (type === 'measurement' ? 1.6 : judges) * seatWidth + markWidth
  const fitting = Math.max(1, Math.floor(roomForAspects / width))
  return Array.from({ length: Math.ceil(aspects.length / fitting) }, (_, index) =>
    aspects.slice(index * fitting, (index + 1) * fitting),
  )
}

/** How many values an aspect has on paper. */
export function seatCount({ type, judges }: Pick<SheetData, 'type' | 'judges'>): number {
  return type === 'measurement' ? 1 : judges
}

function seats({ type, judges }: SheetFacts): readonly (AssignmentId | null)[] {
  return type === 'measurement' ? [null] : sheetSeats(judges)
}
