import { expect, test } from 'vitest'
import { rowsOf } from './places'

test('every delegation has a place per event, open where it sent nobody', () => {
  const delegation = (id: string) => ({ id, code: id, name: id, nameEn: id, entries: 1 })
  const event = (id: string) => ({ id, name: id, nameEn: null, occupationCode: null, entries: 1 })
  const cell = { eventId: 'welding', delegationId: 'qinghai', status: 'confirmed' as const }
  const rows = rowsOf({
    delegations: [delegation('qinghai'), delegation('sichuan')],
    events: [event('turning'), event('welding')],
    cells: [cell],
  })
  expect(rows.map(({ places }) => places)).toEqual([
    [null, cell],
    [null, null],
  ])
})
