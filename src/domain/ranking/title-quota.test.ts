import { describe, expect, it } from 'vitest'
import { ranked, rankedField } from './test-entries'
import { grantTitles, titleQuota, type TitleInput } from './title-quota'

function granted(input: Omit<TitleInput, 'size'> & Partial<Pick<TitleInput, 'size'>>) {
  const titles = grantTitles({ size: 'single', ...input })
  if (titles.kind === 'refused') return titles.reasons.map(({ code }) => code)
  return titles.value.rows.filter(({ title }) => title).map(({ group, entryId }) => `${group} ${entryId}`)
}

const worker = { kind: 'worker', rows: rankedField(5) } as const
const teacher = { kind: 'teacher', rows: rankedField(5) } as const
const student = { kind: 'student', rows: rankedField(5) } as const

describe('the title quota', () => {
  it.each([
    ['one', 'single', 3],
    ['one', 'pair', 2],
    ['one', 'three', 1],
    ['two', 'single', 1],
    ['two', 'pair', 1],
  ] as const)('of class %s for a %s is %i', (contestClass, size, quota) => {
    expect(titleQuota(contestClass, size)).toEqual({ kind: 'accepted', value: quota })
  })

  it('is unknown for larger teams', () => {
    expect(titleQuota('one', 'team')).toMatchObject({ reasons: [{ code: 'awards.title_quota_unknown' }] })
  })
})

describe('granting titles', () => {
  it('splits three over workers and teachers as the contest declares', () => {
    const split = [
      { group: 'worker', count: 2 },
      { group: 'teacher', count: 1 },
    ] as const
    expect(granted({ contestClass: 'one', groups: [worker, teacher, student], split })).toEqual([
      'worker e1',
      'worker e2',
      'teacher e1',
    ])
  })

  it('gives one in class two, to the best worker, and none to the best student', () => {
    expect(granted({ contestClass: 'two', groups: [student, worker] })).toEqual(['worker e1'])
    const titles = grantTitles({ contestClass: 'two', size: 'single', groups: [student] })
    expect(titles).toMatchObject({ value: { rows: [{ rank: 1, title: false, because: 'student' }, {}, {}, {}, {}] } })
  })

  it('leaves a tie across the last place open', () => {
    const titles = grantTitles({
      contestClass: 'one',
      size: 'single',
      groups: [{ kind: 'worker', rows: ranked('90', '80', '70', '70') }],
    })
    expect(titles.kind === 'accepted' && titles.value.rows.map(({ because }) => because)).toEqual([
      null,
      null,
      'tie_at_edge',
      'tie_at_edge',
    ])
  })

  it.each([
    ['awards.title_split_over_quota', 'worker', 4],
    ['awards.title_split_student', 'student', 1],
  ] as const)('refuses a split with %s', (code, group, count) => {
    expect(granted({ contestClass: 'one', groups: [worker], split: [{ group, count }] })).toEqual([code])
  })
})
