import type { AssignmentId } from '../ids'

/** Who sits on a form; positions count from 1. */
export interface Seat {
  readonly position: number
  readonly assignmentId: AssignmentId
}

/** A seat that was given to another judge, added (`former` null) or removed (`assignmentId` null). */
export interface SeatChange {
  readonly position: number
  readonly former: AssignmentId | null
  readonly assignmentId: AssignmentId | null
}

/** The seats of a form before some changes, which are given in the order they were made: the last is undone first. */
export function seatsBefore(seats: readonly Seat[], changes: readonly SeatChange[]): readonly Seat[] {
  const sitting = new Map(seats.map(({ position, assignmentId }) => [position, assignmentId]))
  for (const { position, former } of changes.toReversed()) {
    if (former === null) sitting.delete(position)
    else sitting.set(position, former)
  }
  return [...sitting]
    .map(([position, assignmentId]) => ({ position, assignmentId }))
    .toSorted((left, right) => left.position - right.position)
}
