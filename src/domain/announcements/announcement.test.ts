import { describe, expect, it } from 'vitest'
import { checkAnnouncement, decideAnnouncementEdit, decideAnnouncementMove, paragraphsOf } from './announcement'

const text = { title: '通知', body: '内容' }

describe('an announcement', () => {
  it('has a title and a text', () => {
    expect(checkAnnouncement(text)).toEqual([])
    expect(checkAnnouncement({ title: ' ', body: '\n' }).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'announcement.title_missing title',
      'announcement.body_missing body',
    ])
  })

  it.each([
    ['draft', 'accepted'],
    ['published', 'refused'],
    ['withdrawn', 'refused'],
  ] as const)('its text as %s: a change is %s', (state, kind) => {
    expect(decideAnnouncementEdit(state, text).kind).toBe(kind)
  })

  it.each([
    ['draft', 'published', undefined, null],
    ['published', 'published', undefined, 'announcement.not_draft'],
    ['withdrawn', 'published', undefined, 'announcement.not_draft'],
    ['draft', 'withdrawn', '有误', 'announcement.not_published'],
    ['published', 'withdrawn', ' ', 'announcement.reason_missing'],
    ['published', 'withdrawn', '有误', null],
    ['withdrawn', 'withdrawn', '有误', 'announcement.not_published'],
  ] as const)('from %s to %s because “%s”: %s', (state, to, reason, code) => {
    const decision = decideAnnouncementMove(state, to, reason)
    expect(decision.kind === 'accepted' ? null : decision.reasons[0].code).toBe(code)
  })

  it('is read by paragraphs', () => expect(paragraphsOf(' 一\n\n\n　二 \r\n三\n')).toEqual(['一', '二', '三']))
})
