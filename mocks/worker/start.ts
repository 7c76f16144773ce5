import { createBackend, type Backend } from '#backend/create-backend'
import { headerSessions } from '../header-sessions'
import { newId } from '../new-id'
import { noteTouched, type StoredData } from './database'

/** The whole backend over the data in this browser. */
export function startEmbeddedBackend({ db, save }: StoredData): Backend {
  return createBackend({
    db,
    now: () => new Date(),
    newId,
    authenticate: headerSessions,
    personas: true,
    afterCommit: async () => {
      await save()
      await noteTouched()
    },
  })
}
