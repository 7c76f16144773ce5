import { createBackend, type Backend } from '#backend/create-backend'
import { headerSessions } from '../header-sessions'
import { newId } from '../new-id'
import type { OpenedPglite } from '../pglite'
import { noteTouched } from './database'

/** The whole backend over the data in this browser. */
export function startEmbeddedBackend({ client, db }: OpenedPglite): Backend {
  return createBackend({
    db,
    now: () => new Date(),
    newId,
    authenticate: headerSessions,
    personas: true,
    afterCommit: async () => {
      // A committed transaction was lost when the tab closed before PGlite had written its files.
      await client.syncToFs()
      await noteTouched()
    },
  })
}
