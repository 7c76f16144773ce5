import { desc, eq } from 'drizzle-orm'
import type { OwnHeldData } from '#contract/marking'
import type { Reading } from '../core/use-case'
import { heldDecisions, heldItems } from '../db/tables/marks'

const atMost = 1000

/** What became of the asker's own late marks, whatever form or version they were entered on; the newest first. */
export async function listOwnHeld({ db, asker, authorize }: Reading): Promise<OwnHeldData> {
  authorize('sheet.list', {})
  const rows = await db
    .select({ id: heldItems.id, decision: heldDecisions.decision, reason: heldDecisions.reason })
    .from(heldItems)
    .leftJoin(heldDecisions, eq(heldDecisions.heldId, heldItems.id))
    .where(eq(heldItems.enteredBy, asker.id))
    .orderBy(desc(heldItems.seq))
    .limit(atMost)
  return { rows: rows.map(({ id, decision, reason }) => ({ id, state: stateOf(decision), reason })) }
}

function stateOf(decision: 'admit' | 'set_aside' | null): OwnHeldData['rows'][number]['state'] {
  if (decision === null) return 'waiting'
  return decision === 'admit' ? 'admitted' : 'set_aside'
}
