/** True in the builds that carry the backend themselves. */
declare const EMBEDDED: boolean
/** True where the files are served by any web server, which cannot answer deep links. */
declare const HASH_HISTORY: boolean
/** The version in package.json. */
declare const APP_VERSION: string

/** Changes with the contract: answers of another one are not read. */
declare const CONTRACT_HASH: string

declare module 'virtual:contract-routes' {
  import type { AnyContractRouter } from '@orpc/contract'

  /** Methods and paths of every endpoint, without the schemas: what a client needs to call them. */
  export const routes: AnyContractRouter
}
