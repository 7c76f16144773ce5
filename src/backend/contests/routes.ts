import { count, desc, eq } from 'drizzle-orm'
import { filterContests } from '#domain/contests/filter'
import { sortContests } from '#domain/contests/sort'
import { can } from '#domain/access/can'
import type { ContestId } from '#domain/ids'
import { found } from '../core/problems'
import { command, query } from '../core/use-case'
import { audit } from '../db/tables/office'
import { api } from '../router'
import { advanceContest } from './advance-contest'
import { cloneContest } from './clone-contest'
import { createContest } from './create-contest'
import { findContest } from './detail-store'
import { editContest } from './edit-contest'
import { getDraft } from './editable-contest'
import { getContest } from './get-contest'
import { loadListings } from './listing-store'
import { listEditions, listOccupations } from './lists'
import { checkMove, moveStage } from './move-stage'
import { getWall } from './wall'

export const contestRoutes = {
  list: api.contests.list.handler(
    query(async ({ db, asker }, { edition, programme, search, limit, offset, ...choice }) => {
      const listings = (await loadListings(db, { programme, year: edition })).filter(({ id, phase }) =>
        can(asker.actor, 'contest.read', { contestId: id as ContestId, phase }),
      )
      const matching = filterContests(listings, {
        query: search,
        classes: choice.class,
        cities: choice.city,
        sectors: choice.sector,
        months: choice.month,
        phases: choice.phase,
      })
      const sorted = sortContests(matching, { by: choice.sort, direction: choice.order })
      return { total: sorted.length, rows: sorted.slice(offset, offset + limit) }
    }),
  ),
  get: api.contests.get.handler(query(getContest)),
  draft: api.contests.draft.handler(query(getDraft)),
  create: api.contests.create.handler(command(createContest)),
  edit: api.contests.edit.handler(command(editContest)),
  clone: api.contests.clone.handler(command(cloneContest)),
  editions: api.contests.editions.handler(query(listEditions)),
  occupations: api.contests.occupations.handler(query(listOccupations)),
  wall: api.contests.wall.handler(query(getWall)),
  advance: api.contests.advance.handler(command(advanceContest)),
  moveStage: api.contests.moveStage.handler(command(moveStage)),
  checkMove: api.contests.checkMove.handler(query(checkMove)),
  history: api.contests.history.handler(
    query(async ({ db, authorize }, { contestId, limit, offset }) => {
      found(await findContest(db, contestId), contestId)
      authorize('audit.read', { contestId: contestId as ContestId })
      const ofContest = eq(audit.contestId, contestId)
      const [counted] = await db.select({ total: count() }).from(audit).where(ofContest)
      const rows = await db.select().from(audit).where(ofContest).orderBy(desc(audit.seq)).limit(limit).offset(offset)
      return { total: counted?.total ?? 0, rows: rows.map((row) => ({ ...row, at: row.at.toISOString() })) }
    }),
  ),
}
