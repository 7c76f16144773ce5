import { filterContests } from '#domain/contests/filter'
import { sortContests } from '#domain/contests/sort'
import { can } from '#domain/access/can'
import type { ContestId } from '#domain/ids'
import { command, query } from '../core/use-case'
import { api } from '../router'
import { advanceContest } from './advance-contest'
import { cloneContest } from './clone-contest'
import { createContest } from './create-contest'
import { editContest } from './edit-contest'
import { getDraft } from './editable-contest'
import { getContest } from './get-contest'
import { getHistory } from './history'
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
  history: api.contests.history.handler(query(getHistory)),
}
