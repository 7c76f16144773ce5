import { ORPCError, ValidationError } from '@orpc/contract'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { onError } from '@orpc/server'
import { problemSchema } from '#contract/base'
import { sentenceOf } from '#contract/problems/sentence'
import { contestRoutes } from './contests/routes'
import { createChanges } from './core/changes'
import { problem } from './core/problems'
import type { BackendOptions, RequestContext } from './core/services'
import { entryRoutes } from './entries/routes'
import { liveRoutes } from './live/routes'
import { markingRoutes } from './marking/routes'
import { openApiDocument } from './openapi'
import { overviewRoutes } from './overview/routes'
import { resultRoutes } from './results/routes'
import { api } from './router'
import { schemeRoutes } from './schemes/routes'
import { sessionRoutes } from './session/routes'
import { venueRoutes } from './venues/routes'
import { worldskillsRoutes } from './worldskills/routes'

export interface Backend {
  /** Answers every request under `/api`. */
  readonly fetch: (request: Request) => Promise<Response>
}

const router = api.router({
  session: sessionRoutes,
  overview: overviewRoutes,
  contests: contestRoutes,
  venues: venueRoutes,
  entries: entryRoutes,
  marking: markingRoutes,
  schemes: schemeRoutes,
  results: resultRoutes,
  worldskills: worldskillsRoutes,
  live: liveRoutes,
})

/** The one backend; a mount gives it a database, a clock, ids and a way to carry sessions. */
export function createBackend(options: BackendOptions): Backend {
  const changes = createChanges()
  const handler = new OpenAPIHandler<RequestContext>(router, {
    clientInterceptors: [onError((error, { context }) => sayInWords(error, context.request)), onError(explainInvalidInput)],
  })

  return { fetch: answerRequest }

  async function answerRequest(request: Request): Promise<Response> {
    if (new URL(request.url).pathname === '/api/openapi.json') return Response.json(await openApiDocument())
    const answer = new Headers()
    const { response } = await handler.handle(request, { prefix: '/api', context: { options, changes, request, answer } })
    if (response === undefined) return notFound()
    for (const [name, value] of answer) response.headers.append(name, value)
    response.headers.set('cache-control', 'no-store')
    return response
  }
}

/** Names each field that does not fit the contract, in the shape every problem has. */
function explainInvalidInput(error: unknown): void {
  if (!(error instanceof ORPCError)) {
    console.error(error)
    return
  }
  if (error.code !== 'BAD_REQUEST' || !(error.cause instanceof ValidationError)) return
  throw problem(
    'BAD_REQUEST',
    error.cause.issues.map((issue) => ({
      code: 'request.invalid',
      params: { message: issue.message },
      path: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
    })),
  )
}

/** The answer's message is for people: the first reason in the language they asked for. */
function sayInWords(error: unknown, request: Request): void {
  if (!(error instanceof ORPCError)) return
  const { success, data } = problemSchema.safeParse(error.data)
  const [first] = success ? data.reasons : []
  const language = request.headers.get('accept-language')?.startsWith('en') ? 'en' : 'zh-CN'
  if (first !== undefined) error.message = sentenceOf(first, language)
}

function notFound(): Response {
  const data = { reasons: [{ code: 'request.no_such_address' }] }
  return Response.json({ defined: true, code: 'NOT_FOUND', status: 404, message: 'request.no_such_address', data }, { status: 404 })
}
