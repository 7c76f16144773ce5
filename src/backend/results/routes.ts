import { command, query } from '../core/use-case'
import { api } from '../router'
import { getResults } from './get-results'
import { publishResults } from './publish-results'

export const resultRoutes = {
  get: api.results.get.handler(query(getResults)),
  publish: api.results.publish.handler(command(publishResults)),
}
