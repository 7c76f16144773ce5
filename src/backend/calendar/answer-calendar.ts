import { cityByCode } from '#domain/contests/cities'
import type { Database } from '../db/database'
import { calendarText, type CalendarStage } from './calendar-text'
import { findFeedOwner, loadOwnParts } from './person-feed'
import { findContestName, findEditionName, findVenueName, loadCalendarStages, type CalendarScope } from './stage-store'

const address = /^\/api\/calendar\/(edition|city|venue|contest|person)\/([^/]{1,200})\.ics$/

interface Feed {
  readonly name: string
  readonly stages: readonly CalendarStage[]
}

/**
 * Calendars are files for calendar programs, not calls of the contract: no session, and no JSON. What they tell is public,
 * but for a person's own, which goes by a secret address. Undefined where the request is for something else or nothing.
 */
export async function answerCalendar(db: Database, request: Request): Promise<Response | undefined> {
  const url = new URL(request.url)
  const [, kind, id] = address.exec(url.pathname) ?? []
  if (kind === undefined || id === undefined || !['GET', 'HEAD'].includes(request.method)) return undefined
  const feed = await loadFeed(db, { kind, id: decoded(id), editionId: url.searchParams.get('edition') ?? undefined })
  if (feed === undefined) return undefined
  const text = calendarText(feed.stages, { name: feed.name, contestPages: contestPages(url) })
  return new Response(request.method === 'HEAD' ? null : text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="saiheng-${kind}.ics"`,
      'cache-control': 'no-store',
    },
  })
}

interface FeedAddress {
  readonly kind: string
  readonly id: string
  readonly editionId: string | undefined
}

async function loadFeed(db: Database, { kind, id, editionId }: FeedAddress): Promise<Feed | undefined> {
  switch (kind) {
    case 'edition':
      return named(db, await findEditionName(db, id), { editionId: id })
    case 'city':
      return named(db, cityByCode(id)?.name, { cityCode: id, editionId })
    case 'venue':
      return named(db, await findVenueName(db, id), { venueId: id, editionId })
    case 'contest':
      return named(db, await findContestName(db, id), { contestIds: [id] })
    default:
      return ownFeed(db, id)
  }
}

async function named(db: Database, name: string | undefined, scope: CalendarScope): Promise<Feed | undefined> {
  return name === undefined ? undefined : { name, stages: await loadCalendarStages(db, scope) }
}

async function ownFeed(db: Database, token: string): Promise<Feed | undefined> {
  const personId = await findFeedOwner(db, token)
  if (personId === null) return undefined
  const parts = await loadOwnParts(db, personId)
  const stages = await loadCalendarStages(db, { contestIds: [...parts.keys()] })
  return { name: '我的赛程', stages: stages.map((stage) => ({ ...stage, parts: parts.get(stage.contestId) ?? [] })) }
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** A page that routes by hash, or below a folder, says where its contests are; always on the address asked. */
function contestPages({ origin, searchParams }: URL): string {
  const asked = searchParams.get('pages') ?? ''
  return `${origin}${/^\/[\w./#-]{0,200}$/.test(asked) ? asked : '/contests'}`
}
