import { isContractProcedure } from '@orpc/contract'
import { contract } from '#contract/contract'

/** One endpoint of the contract, as plain HTTP sees it. */
export interface Endpoint {
  /** Noun and name in the contract, such as `marking.submit`. */
  readonly name: string
  readonly method: string
  readonly path: string
}

/** Every endpoint of the contract, so that a test over all of them cannot forget one. */
export const endpoints: readonly Endpoint[] = Object.entries(contract).flatMap(([noun, procedures]) =>
  Object.entries(procedures).map(([name, procedure]: [string, unknown]): Endpoint => {
    if (!isContractProcedure(procedure)) throw new Error(`${noun}.${name} is no endpoint`)
    const { method, path } = procedure['~orpc'].route
    if (method === undefined || path === undefined) throw new Error(`${noun}.${name} has no method or path`)
    return { name: `${noun}.${name}`, method, path }
  }),
)

export type Input = Readonly<Record<string, unknown>>

/** The request of an input: its path parameters in the path, the rest in the query or the body. */
export function requestOf({ method, path }: Endpoint, input: Input): { path: string; init: RequestInit } {
  const rest = { ...input }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  if (method === 'GET') {
    const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]))
    return { path: `/api${filled}?${query}`, init: { method } }
  }
  return {
    path: `/api${filled}`,
    init: { method, body: JSON.stringify(rest), headers: { 'content-type': 'application/json' } },
  }
}

/** The whole answer, or of a stream its first message. */
export async function textOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text()
  const reader = response.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(first?.value)
}
