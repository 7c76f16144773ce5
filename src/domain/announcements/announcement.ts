import { decide, type Decision, type Reason } from '../decision'

export const announcementStates = ['draft', 'published', 'withdrawn'] as const
/** A draft may be changed; what was published stays word for word, at most it is withdrawn. Rule book 6. */
export type AnnouncementState = (typeof announcementStates)[number]

export interface AnnouncementText {
  readonly title: string
  readonly body: string
}

/** Whether a text may be kept as a draft or published. */
export function checkAnnouncement({ title, body }: AnnouncementText): Reason[] {
  const reasons: Reason[] = []
  if (title.trim() === '') reasons.push({ code: 'announcement.title_missing', path: 'title' })
  if (body.trim() === '') reasons.push({ code: 'announcement.body_missing', path: 'body' })
  return reasons
}

/** Whether the text may still be changed. */
export function decideAnnouncementEdit(state: AnnouncementState, text: AnnouncementText): Decision<AnnouncementText> {
  return decide(state === 'draft' ? checkAnnouncement(text) : [{ code: 'announcement.not_draft' }], text)
}

/** Whether it may be published or withdrawn; withdrawing says why. */
export function decideAnnouncementMove(
  state: AnnouncementState,
  to: Exclude<AnnouncementState, 'draft'>,
  reason?: string,
): Decision<AnnouncementState> {
  if (to === 'published') return decide(state === 'draft' ? [] : [{ code: 'announcement.not_draft' }], to)
  if (state !== 'published') return decide([{ code: 'announcement.not_published' }], to)
  return decide((reason ?? '').trim() === '' ? [{ code: 'announcement.reason_missing', path: 'reason' }] : [], to)
}

/** A plain text as paragraphs: blank lines and line ends part them, outer spaces go. */
export function paragraphsOf(body: string): string[] {
  return body
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
