import { ORPCError, ValidationError } from '@orpc/contract'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { onError } from '@orpc/server'
import { problemSchema } from '#contract/base'
import { sentenceOf } from '#contract/problems/sentence'
import { answerCalendar } from './calendar/answer-calendar'
import { announcementRoutes } from './announcements/routes'
import { approvalRoutes } from './approvals/routes'
import { contestRoutes } from './contests/routes'
import { createChanges } from './core/changes'
import { problem, unfitForDatabase } from './core/problems'
import type { BackendOptions, RequestContext } from './core/services'
import { dayRoutes } from './day/routes'
import { drawRoutes } from './draws/routes'
import { entryRoutes } from './entries/routes'
import { exchangeRoutes } from './exchange/routes'
import { liveRoutes } from './live/routes'
import { markingRoutes } from './marking/routes'
import { openApiDocument } from './openapi'
import { overviewRoutes } from './overview/routes'
import { resultRoutes } from './results/routes'
import { api } from './router'
import { scheduleRoutes } from './schedule/routes'
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
  announcements: announcementRoutes,
  schedule: scheduleRoutes,
  day: dayRoutes,
  venues: venueRoutes,
  entries: entryRoutes,
  draws: drawRoutes,
  marking: markingRoutes,
  approvals: approvalRoutes,
  schemes: schemeRoutes,
  results: resultRoutes,
  worldskills: worldskillsRoutes,
  exchange: exchangeRoutes,
  live: liveRoutes,
})

/** The one backend; a mount gives it a database, a clock, ids and a way to carry sessions. */
export function createBackend(options: BackendOptions): Backend {
  const changes = createChanges()
  const handler = new OpenAPIHandler<RequestContext>(router, {
    interceptors: [onError((error, { context }) => sayInWords(error, context.request)), onError(explainMalformedBody)],
    clientInterceptors: [onError(explainInvalidInput)],
  })

  return { fetch: answerRequest }

  async function answerRequest(request: Request): Promise<Response> {
    if (new URL(request.url).pathname === '/api/openapi.json') return Response.json(await openApiDocument())
    const calendar = await answerCalendar(options.db, request)
    if (calendar !== undefined) return calendar
    const answer = new Headers()
    const { response } = await handler.handle(request, {
      prefix: '/api',
      context: { options, changes, request, answer },
    })
    if (response === undefined) return notFound(request)
    for (const [name, value] of answer) response.headers.append(name, value)
    response.headers.set('cache-control', 'no-store')
    return response
  }
}

/** A body that cannot even be read is invalid input like any other. */
function explainMalformedBody(error: unknown): void {
  if (error instanceof SyntaxError)
    throw problem('BAD_REQUEST', [{ code: 'request.invalid', params: { message: error.message } }])
}

/** Names each field that does not fit the contract, in the shape every problem has. */
function explainInvalidInput(error: unknown): void {
  const message = unfitForDatabase(error)
  if (message !== null) throw problem('BAD_REQUEST', [{ code: 'request.invalid', params: { message } }])
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
  if (first !== undefined) error.message = sentenceOf(first, languageOf(request))
}

function notFound(request: Request): Response {
  const reason = { code: 'request.no_such_address' }
  const message = sentenceOf(reason, languageOf(request))
  return Response.json(
    { defined: true, code: 'NOT_FOUND', status: 404, message, data: { reasons: [reason] } },
    { status: 404 },
  )
}

function languageOf(request: Request): 'zh-CN' | 'en' {
  return request.headers.get('accept-language')?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}
