import { decide, type Decision, type Reason } from '../decision'
import type { AspectType } from '../schemes/scheme'
import { decideSeatCount } from './seat-count'

/** Who sits on one form, by position; `mustRecuse` is whether that judge has to step back (回避). */
export interface SeatedForm {
  readonly code: string
  readonly type: AspectType
  readonly seats: readonly { readonly position: number; readonly mustRecuse: boolean }[]
}

/**
 * Whether the marks of forms may come from the judges who sit there: as many as a form of its type needs, and nobody
 * whose own delegation takes part. Asked before a scheme is locked and before anything is signed. Rule book 4.2.
 */
export function decideSeating(forms: readonly SeatedForm[]): Decision<readonly SeatedForm[]> {
  return decide(forms.flatMap(seatingReasons), forms)
}

function seatingReasons({ code, type, seats }: SeatedForm): Reason[] {
  const counted = decideSeatCount(type, seats.length)
  const numbers = counted.kind === 'accepted' ? {} : counted.reasons[0].params
  const recused = seats.filter(({ mustRecuse }) => mustRecuse)
  return [
    ...(counted.kind === 'accepted'
      ? []
      : [{ code: 'marking.form_seats', params: { form: code, ...numbers } } as const]),
    ...recused.map(({ position }) => ({ code: 'marking.seat_recused', params: { form: code, position } }) as const),
  ]
}
