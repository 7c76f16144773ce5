import { createORPCClient } from '@orpc/client'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { Contract } from './contract'

/** Every schema of the contract is plain JSON (days and instants are texts), so answers have the contract's own types. */
export type ApiClient = ContractRouterClient<Contract>

export interface ApiClientOptions {
  /** Where `/api` lies, such as `https://host/saiheng/`. */
  readonly origin: string
  /** Methods and paths of the contract; the schemas are not needed to call it. */
  readonly routes: AnyContractRouter
  readonly headers?: () => Record<string, string>
  readonly fetch?: (request: Request) => Promise<Response>
}

/** The typed client: every call's path, body and answer come from the contract. */
export function createApiClient({ origin, routes, headers, fetch }: ApiClientOptions): ApiClient {
  const link = new OpenAPILink(routes, {
    url: new URL('api', origin).href,
    ...(headers && { headers }),
    ...(fetch && { fetch: (request) => fetch(request) }),
  })
  return createORPCClient(link)
}
