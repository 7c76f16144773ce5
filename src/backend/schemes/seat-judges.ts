import { proposeJury } from '#domain/marking/recusal'
import type { AspectType } from '#domain/schemes/scheme'
import type { Database } from '../db/database'
import { loadEventJudges } from '../marking/jury-store'

/** How many judges a form gets unless somebody says otherwise; of seven on a panel two may be absent. Rule book 4.2. */
const usualSeats: Readonly<Record<AspectType, number>> = { measurement: 3, judgement: 3, panel: 7, theory: 2 }

/** The judges of an event that a new form of a type is given to; those who must step back are left out. */
export async function usualJudges(db: Database, eventId: string): Promise<(type: AspectType) => readonly string[]> {
  const judges = await loadEventJudges(db, eventId)
  return (type) => proposeJury(judges, usualSeats[type]).map(({ assignmentId }) => assignmentId)
}
