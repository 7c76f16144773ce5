import { expect, it } from 'vitest'
import type { OwnEntryData } from '#contract/entries'
import { entriesInOrder } from './entry-order'

function entry(id: string, finalFrom: string | null, finalTo: string | null = finalFrom): OwnEntryData {
  const contest = { id: 'c', name: '竞赛' }
  const rest = {
    entryNumber: 'W-001',
    stationNumber: null,
    unit: null,
    delegationName: '东营',
    venueName: null,
    dayPublished: false,
    result: null,
  }
  return {
    id,
    name: '示例',
    status: 'confirmed',
    group: 'worker',
    contest,
    event: contest,
    finalFrom,
    finalTo,
    ...rest,
  }
}

it('the next one first, the one without a date after those with one, what is over last and the latest of it on top', () => {
  const rows = [
    entry('old', '2024-05-01'),
    entry('later', '2024-10-01'),
    entry('open', null),
    entry('now', '2024-07-24', '2024-07-26'),
    entry('older', '2023-11-01'),
  ]
  expect(entriesInOrder(rows, '2024-07-25').map(({ id }) => id)).toEqual(['now', 'later', 'open', 'old', 'older'])
})
