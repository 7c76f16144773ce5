import type { SessionCarrier } from '#backend/core/services'

export const sessionHeader = 'x-saiheng-session'

/** Browsers drop Set-Cookie on constructed answers, so the embedded mount carries its session in a header. */
export const headerSessions: SessionCarrier = {
  read: (request) => request.headers.get(sessionHeader) || null,
  write: (answer, token) => answer.set(sessionHeader, token ?? ''),
}
