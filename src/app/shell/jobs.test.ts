import { expect, test } from 'vitest'
import { jobsOf, presentJob } from './jobs'

const publicJobs = jobsOf(null)

test.each([
  ['/', '', 'home'],
  ['/contests', '', 'catalogue'],
  ['/contests', '?sort=name', 'catalogue'],
  ['/contests', '?phase=registration&city=370100', 'open'],
  ['/contests', '?phase=notice&phase=confirmed&phase=archived', 'results'],
  ['/contests', '?phase=notice', 'catalogue'],
  ['/contests/c-1', '', 'catalogue'],
])('%s%s is the job %s', (pathname, search, key) => {
  expect(presentJob(publicJobs, { pathname, search })?.key).toBe(key)
})

test('no job is present on a page of none', () => {
  expect(presentJob(publicJobs, { pathname: '/settings', search: '' })).toBeNull()
})

test.each(['office', 'organizer', 'chief', 'judge', 'holder', 'supervisor', 'leader', 'competitor'] as const)(
  '%s has a few different jobs',
  (kind) => {
    const jobs = jobsOf({ kind, home: '/contests' })
    expect(jobs.length).toBeGreaterThanOrEqual(2)
    expect(jobs.length).toBeLessThanOrEqual(4)
    expect(new Set(jobs.map(({ to }) => to)).size).toBe(jobs.length)
  },
)
