import { expect, test } from 'vitest'
import { commitmentOf } from '#domain/draws/commitment'
import { drawAlgorithm } from '#domain/draws/draw'
import { outcomeOf } from '#domain/draws/outcome'
import { readRecord } from './read-record'
import { rowsOf } from './verified-rows'

const draw = {
  drawId: 'd1',
  eventId: 'e1',
  module: null,
  kind: 'station' as const,
  items: ['001', '002', '003'],
  places: ['01', '02', '03'],
  seed: 'ab'.repeat(32),
  publicWord: '泰山',
}
const record = { ...draw, algorithm: drawAlgorithm, commitment: commitmentOf(draw), outcome: outcomeOf(draw) }

test('a record is read back as it was saved', () => {
  expect(readRecord(JSON.stringify(record, null, 2))).toEqual({ kind: 'read', record })
})

test.each([
  ['not json', null],
  ['[]', ''],
  [JSON.stringify({ ...record, seed: 'xyz' }), 'seed'],
  [JSON.stringify({ ...record, kind: 'other' }), 'kind'],
  [JSON.stringify({ ...record, items: '001' }), 'items'],
])('%s is none', (text, at) => {
  expect(readRecord(text)).toEqual({ kind: 'unreadable', at })
})

test('rows stand beside each other, also where one list is longer', () => {
  const rows = rowsOf({ ...record, outcome: [...record.outcome.slice(0, 2), '09', '04'] }, record.outcome)
  expect(rows.map(({ matches }) => matches)).toEqual([true, true, false, false])
  expect(rows[3]).toEqual({ row: 4, item: '', published: '04', drawn: '', matches: false })
})
