import { decide, refuse, type Decision, type Reason } from '../decision'
import { commitmentOf } from './commitment'
import { drawAlgorithm, type DrawIngredients } from './draw'
import { outcomeOf } from './outcome'

/** The public record of a draw once its link is opened: all that is needed to draw it again. */
export interface PublishedDraw extends DrawIngredients {
  readonly algorithm: string
  readonly commitment: string
  /** What each item drew, in the order of the items. */
  readonly outcome: readonly string[]
}

/** What was made anew and compared. */
export interface VerifiedDraw {
  readonly commitment: string
  readonly outcome: readonly string[]
}

/** Draws again from the record and compares: the commitment first, then every row, numbered from 1. */
export function verifyDraw(published: PublishedDraw): Decision<VerifiedDraw> {
  const { algorithm, items, places, kind } = published
  if (algorithm !== drawAlgorithm) return refuse({ code: 'draws.unknown_algorithm', params: { algorithm } })
  if (kind !== 'work_code' && places.length < items.length) {
    return refuse({ code: 'draws.too_few_places', params: { items: items.length, places: places.length } })
  }
  const verified = { commitment: commitmentOf(published), outcome: outcomeOf(published) }
  return decide([...commitmentReasons(published, verified), ...outcomeReasons(published, verified)], verified)
}

function commitmentReasons(published: PublishedDraw, verified: VerifiedDraw): Reason[] {
  if (published.commitment === verified.commitment) return []
  return [{ code: 'draws.commitment_differs', path: 'commitment' }]
}

function outcomeReasons({ items, outcome }: PublishedDraw, verified: VerifiedDraw): Reason[] {
  if (outcome.length !== items.length) {
    return [{ code: 'draws.outcome_length', params: { given: outcome.length, items: items.length }, path: 'outcome' }]
  }
  return items.flatMap((item, index): Reason[] => {
    const [drawn, published] = [verified.outcome[index] ?? '', outcome[index] ?? '']
    if (drawn === published) return []
    const params = { row: index + 1, item, drawn, published }
    return [{ code: 'draws.outcome_differs', params, path: `outcome.${index}` }]
  })
}
