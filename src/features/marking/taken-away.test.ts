import { expect, it } from 'vitest'
import { isTakenAway } from './taken-away'

const problem = (code: string, reason: string) => ({ code, data: { reasons: [{ code: reason }] } })

it.each([
  ['a seat taken away', problem('FORBIDDEN', 'access.out_of_reach'), true],
  ['a sheet of an older scheme', problem('NOT_FOUND', 'request.not_found'), true],
  ['nobody signed in', problem('UNAUTHORIZED', 'access.sign_in_required'), true],
  ['no network', new TypeError('Failed to fetch'), false],
  ['a proxy whose server is away', { code: 'NOT_FOUND', data: '<h1>404</h1>' }, false],
  ['a server of another version', problem('NOT_FOUND', 'request.no_such_address'), false],
  ['no error', null, false],
])('%s', (_name, error, taken) => expect(isTakenAway(error)).toBe(taken))
