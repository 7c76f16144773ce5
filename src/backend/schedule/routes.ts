import { problem } from '../core/problems'
import { query } from '../core/use-case'
import { api } from '../router'

async function notBuiltYet(): Promise<never> {
  throw problem('NOT_FOUND', [{ code: 'request.no_such_address' }])
}

export const scheduleRoutes = {
  board: api.schedule.board.handler(query(notBuiltYet)),
  edit: api.schedule.edit.handler(query(notBuiltYet)),
  lock: api.schedule.lock.handler(query(notBuiltYet)),
  publish: api.schedule.publish.handler(query(notBuiltYet)),
  versions: api.schedule.versions.handler(query(notBuiltYet)),
  diff: api.schedule.diff.handler(query(notBuiltYet)),
  findings: api.schedule.findings.handler(query(notBuiltYet)),
  getRules: api.schedule.getRules.handler(query(notBuiltYet)),
  setRules: api.schedule.setRules.handler(query(notBuiltYet)),
}
