import { command, query } from '../core/use-case'
import { api } from '../router'
import { getScheme } from './get-scheme'
import { importScheme, lockScheme } from './import-scheme'

export const schemeRoutes = {
  get: api.schemes.get.handler(query(getScheme)),
  import: api.schemes.import.handler(command(importScheme)),
  lock: api.schemes.lock.handler(command(lockScheme)),
}
