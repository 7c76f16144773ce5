import type { JuryData } from '#contract/marking-jury'
import { decideSeatCount } from '#domain/marking/seat-count'

export type JuryForm = JuryData['forms'][number]
export type JurySeat = JuryForm['seats'][number]

/** A seat of a form that is to be given to somebody else. */
export interface SeatChange {
  readonly form: JuryForm
  readonly seat: JurySeat
  /** Proposed where the present judge has to step back. */
  readonly to: string | null
}

/** What is about to be done with a form's seats. */
export type JuryAct =
  | ({ readonly kind: 'change' } & SeatChange)
  | { readonly kind: 'add'; readonly form: JuryForm }
  | { readonly kind: 'remove'; readonly form: JuryForm; readonly seat: JurySeat }

/** Whether a form may have another judge. */
export function mayGrow({ type, seats }: JuryForm): boolean {
  return decideSeatCount(type, seats.length + 1).kind === 'accepted'
}

/** The seat that may be taken away: the last one, unless too few would be left. */
export function spareSeat({ type, seats }: JuryForm): JurySeat | null {
  const last = seats.at(-1) ?? null
  return decideSeatCount(type, seats.length - 1).kind === 'accepted' ? last : null
}

/** Seats whose judge has to step back, unless the form is signed and nothing can be changed any more. */
export function recusals({ forms, event }: Pick<JuryData, 'forms' | 'event'>): readonly SeatChange[] {
  if (event.ownDelegationAllowed) return []
  return forms.flatMap((form) =>
    form.seats
      .filter(({ mustRecuse }) => mustRecuse)
      .map((seat) => ({ form, seat, to: seat.substitute?.assignmentId ?? null })),
  )
}

/** Who could take a seat: everybody of the event who is not on the form and need not step back, the least busy first. */
export function candidates({ judges }: Pick<JuryData, 'judges'>, form: JuryForm): JuryData['judges'] {
  const seated = new Set(form.seats.map(({ assignmentId }) => assignmentId))
  return judges
    .filter(({ assignmentId, mustRecuse }) => !mustRecuse && !seated.has(assignmentId))
    .toSorted((left, right) => left.forms - right.forms)
}

export function seatCount({ forms }: Pick<JuryData, 'forms'>): number {
  return Math.max(0, ...forms.map(({ seats }) => seats.length))
}
