import type { JuryData } from '#contract/marking-desk'

export type JuryForm = JuryData['forms'][number]
export type JurySeat = JuryForm['seats'][number]

/** A seat of a form that is to be given to somebody else. */
export interface SeatChange {
  readonly form: JuryForm
  readonly seat: JurySeat
  /** Proposed where the present judge has to step back. */
  readonly to: string | null
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
