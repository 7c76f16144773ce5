import type { AssignmentId, DelegationId } from '../ids'

/** What decides whether a judge has to step back (回避). `delegationsMarked` are those with a work to be marked. */
export interface RecusalInput {
  readonly delegationId: DelegationId | null
  readonly delegationsMarked: ReadonlySet<DelegationId>
  readonly ownDelegationAllowed: boolean
}

/**
 * Whether a judge may sit on no form of an event: the own delegation takes part, and the contest does not allow it.
 * The whole form goes to another, because one team marks all works, and because a list that leaves single works out
 * would tell whose they are. Source: rule book 4.2.
 */
export function mustRecuse({ delegationId, delegationsMarked, ownDelegationAllowed }: RecusalInput): boolean {
  return !ownDelegationAllowed && delegationId !== null && delegationsMarked.has(delegationId)
}

/** A judge of an event who might take a seat; `forms` counts the seats already taken. */
export interface SeatCandidate {
  readonly assignmentId: AssignmentId
  readonly mustRecuse: boolean
  readonly forms: number
}

/**
 * Who should take a seat of a form: a judge without one there who need not step back, the one with the fewest seats;
 * among equals the first by id, so that everybody sees the same proposal. Null when there is nobody.
 */
export function proposeSubstitute<Candidate extends SeatCandidate>(
  judges: readonly Candidate[],
  seated: readonly AssignmentId[],
): Candidate | null {
  const [first] = judges
    .filter((judge) => !judge.mustRecuse && !seated.includes(judge.assignmentId))
    .toSorted(byFewestSeats)
  return first ?? null
}

/** Who sits on the forms of a new scheme: the first `seats` judges by id who need not step back; fewer where there are fewer. */
export function proposeJury<Candidate extends Pick<SeatCandidate, 'assignmentId' | 'mustRecuse'>>(
  judges: readonly Candidate[],
  seats: number,
): readonly Candidate[] {
  return judges
    .filter((judge) => !judge.mustRecuse)
    .toSorted(byId)
    .slice(0, seats)
}

function byFewestSeats(left: SeatCandidate, right: SeatCandidate): number {
  return left.forms - right.forms || byId(left, right)
}

function byId(left: Pick<SeatCandidate, 'assignmentId'>, right: Pick<SeatCandidate, 'assignmentId'>): number {
  return left.assignmentId < right.assignmentId ? -1 : Number(left.assignmentId > right.assignmentId)
}
