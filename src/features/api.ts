import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { createApiClient, type ApiClient, type ApiClientOptions } from '#contract/client'

let connected: ApiClient | undefined

/** Called once by the app, before the first screen; the mount decides where the API is. */
export function connectApi(options: ApiClientOptions): void {
  connected = createApiClient(options)
}

const client = new Proxy({} as ApiClient, {
  get(_target, noun) {
    if (connected === undefined) throw new Error('the API was used before connectApi()')
    return Reflect.get(connected, noun)
  },
})

/** Query and mutation options for every endpoint: `api.contests.list.queryOptions({ input })`. */
export const api = createTanstackQueryUtils(client)
/** The plain client, for calls outside of a query. */
export const apiClient = client
