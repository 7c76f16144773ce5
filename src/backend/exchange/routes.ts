import { abilities } from '#domain/access/can'
import { command, query } from '../core/use-case'
import { api } from '../router'
import { loadEditions } from './contest-store'
import { exportContests } from './contest-table'
import { importContests, previewContests } from './import-contests'
import { exportVenues, importVenues, previewVenues } from './import-venues'
import { getOwnFeed, makeOwnFeed, revokeOwnFeed } from './own-feed'

export const exchangeRoutes = {
  exportContests: api.exchange.exportContests.handler(query(exportContests)),
  previewContests: api.exchange.previewContests.handler(query(previewContests)),
  importContests: api.exchange.importContests.handler(command(importContests)),
  exportVenues: api.exchange.exportVenues.handler(query(exportVenues)),
  previewVenues: api.exchange.previewVenues.handler(query(previewVenues)),
  importVenues: api.exchange.importVenues.handler(command(importVenues)),
  editions: api.exchange.editions.handler(
    query(async ({ db, asker }) => ({
      rows: await loadEditions(db),
      can: abilities(asker.actor, {}, ['import.contests', 'export.contests', 'feed.own']),
    })),
  ),
  ownFeed: api.exchange.ownFeed.handler(query(getOwnFeed)),
  makeFeed: api.exchange.makeFeed.handler(command(makeOwnFeed)),
  revokeFeed: api.exchange.revokeFeed.handler(command(revokeOwnFeed)),
}
