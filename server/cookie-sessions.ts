import type { SessionCarrier } from '#backend/core/services'

const cookieName = 'saiheng'

/** On a server the session is a cookie no script can read. */
export const cookieSessions: SessionCarrier = {
  read(request) {
    for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
      const [name, value] = pair.trim().split('=')
      if (name === cookieName && value) return value
    }
    return null
  },
  write(answer, token, request) {
    const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
    const age = token === null ? '; Max-Age=0' : ''
    answer.append('set-cookie', `${cookieName}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure}${age}`)
  },
}
