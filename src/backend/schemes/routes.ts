import { command, query } from '../core/use-case'
import { api } from '../router'
import { confirmRanged } from './confirm-ranged'
import { diffVersions } from './diff-versions'
import { getDraft } from './get-draft'
import { getScheme } from './get-scheme'
import { listVersions } from './list-versions'
import { lockScheme } from './lock-scheme'
import { saveScheme } from './save-scheme'

export const schemeRoutes = {
  get: api.schemes.get.handler(query(getScheme)),
  draft: api.schemes.draft.handler(query(getDraft)),
  versions: api.schemes.versions.handler(query(listVersions)),
  diff: api.schemes.diff.handler(query(diffVersions)),
  save: api.schemes.save.handler(command(saveScheme)),
  lock: api.schemes.lock.handler(command(lockScheme)),
  confirmRanged: api.schemes.confirmRanged.handler(command(confirmRanged)),
}
