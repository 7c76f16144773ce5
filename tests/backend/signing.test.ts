import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq, sql } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { events } from '#backend/db/tables/entries'
import { formSignatures } from '#backend/db/tables/marks'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemOf, says } from '#tests/support/problems'
import {
  emptyCells,
  enter,
  eventVersion,
  fillSheet,
  markItem,
  noteItem,
  settleSpreads,
  story,
  submit,
} from '#tests/support/story'

const { judged, measured, eventId, contestId } = story

let test: TestBackend
let judges: readonly ApiClient[]
let chief: ApiClient

beforeAll(async () => {
  test = await openTestBackend()
  judges = await Promise.all(story.judges.map((persona) => test.as(persona)))
  chief = await test.as('chief')
})
afterAll(() => test.close())

describe('the desk of the chief', () => {
  it('shows how far each form and each work is, and who has signed', async () => {
    const desk = await chief.marking.desk({ eventId })
    expect(desk).toMatchObject({
      event: { id: eventId, markingState: 'marking' },
      scheme: { totalMark: '100.00', locked: true },
      signatures: [],
    })
    expect(desk.can).not.toContain('event.sign')
    expect(desk.forms.filter(({ signed }) => !signed).map(({ formId }) => formId)).toEqual([judged, measured])
    expect(desk.forms.every(({ judges: own }) => own.length === 3)).toBe(true)
    const open = desk.works.filter(({ entered, expected }) => entered < expected)
    expect(open).toMatchObject([{ total: null }])
    expect(desk.works.filter(({ total }) => total !== null)).toHaveLength(9)
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['leader', 'FORBIDDEN', 'access.role_missing'],
    ['competitor', 'FORBIDDEN', 'access.role_missing'],
  ] as const)('is not for the %s', async (persona, code, reason) => {
    const client = persona === 'public' ? test.visitor : await test.as(persona)
    expect(await problemOf(client.marking.desk({ eventId }))).toMatchObject(says(code, reason))
    expect(await problemOf(client.marking.signEvent({ eventId, version: 1 }))).toMatchObject(says(code, reason))
  })

  it('is not for a judge, who reads no colleague’s scores and signs no event', async () => {
    const judge = await test.as('judge-1')
    expect(await problemOf(judge.marking.desk({ eventId }))).toMatchObject(
      says('FORBIDDEN', 'access.blind_to_colleagues'),
    )
    expect(await problemOf(judge.marking.signEvent({ eventId, version: 1 }))).toMatchObject(
      says('FORBIDDEN', 'access.role_missing'),
    )
  })

  it('of another event is out of reach', async () => {
    expect(await problemOf(chief.marking.desk({ eventId: 'e-045-1' }))).toMatchObject(
      says('FORBIDDEN', 'access.out_of_reach'),
    )
  })
})

describe('signing, in order', () => {
  it('a form with gaps cannot be signed, and says how many', async () => {
    for (const formId of [judged, measured]) {
      const { progress } = await (judges[0] ?? chief).marking.sheet({ formId })
      expect(await problemOf((judges[0] ?? chief).marking.signSheet({ formId }))).toMatchObject(
        says('REFUSED', {
          code: 'marking.form_incomplete',
          params: { missing: progress.expected - progress.entered, expected: progress.expected },
        }),
      )
    }
  })

  it('nor one on which judges differ too far', async () => {
    const [first, ...others] = judges
    if (first === undefined) throw new Error('no judge')
    const open = emptyCells(await (others[0] ?? first).marking.sheet({ formId: judged }))
    for (const cell of open) {
      await enter(first, judged, markItem(cell, '0'))
    }
    for (const judge of judges) await fillSheet(judge, judged)
    expect(await problemOf(first.marking.signSheet({ formId: judged }))).toMatchObject(
      says('REFUSED', { code: 'marking.form_spread', params: { count: open.length } }),
    )
    await settleSpreads(judges, judged)
  })

  it('nor one on which values contradict each other; a call for the chief is no hindrance', async () => {
    const [one, two] = judges
    if (!one || !two) throw new Error('no judges')
    const [cell] = emptyCells(await one.marking.sheet({ formId: measured }))
    if (cell === undefined) throw new Error('nothing is left to enter')
    const both = [await enter(one, measured, markItem(cell, '1')), await enter(two, measured, markItem(cell, '0'))]
    await fillSheet(one, measured)
    const flag = noteItem(cell, 'flag', { text: '两次读数不同' })
    expect(await submit(one, measured, flag)).toMatchObject([{ state: 'confirmed' }])
    expect((await chief.marking.desk({ eventId })).forms.find(({ formId }) => formId === measured)).toMatchObject({
      progress: { conflicts: 1, flags: 1 },
    })
    expect(await problemOf(one.marking.signSheet({ formId: measured }))).toMatchObject(
      says('REFUSED', { code: 'marking.form_conflict', params: { count: 1 } }),
    )
    await enter(one, measured, markItem(cell, '1', { supersedes: both.map(({ id }) => id), reason: '复测' }))
  })

  it('the chief cannot sign before all forms are closed', async () => {
    const version = await eventVersion(test, eventId)
    expect(await problemOf(chief.marking.signEvent({ eventId, version }))).toMatchObject(
      says('FORBIDDEN', 'access.not_awaiting_sign_off'),
    )
  })

  it('a form is closed by the last of its judges, each of whom signs once', async () => {
    const [one, two, three] = judges
    if (!one || !two || !three) throw new Error('no judges')
    await fillSheet(one, measured)
    // Another tab has become judge 1, while this one still shows the sheet of judge 2.
    expect(await problemOf(one.marking.signSheet({ formId: measured, person: 'judge-2' }))).toMatchObject(
      says('FORBIDDEN', 'marking.other_signer'),
    )
    expect(await one.marking.signSheet({ formId: measured, person: 'judge-1' })).toEqual({
      signedByMe: true,
      signed: false,
    })
    expect(await problemOf(one.marking.signSheet({ formId: measured }))).toMatchObject(
      says('REFUSED', 'marking.form_signed'),
    )
    expect(await one.marking.sheet({ formId: measured })).toMatchObject({ signedByMe: true, signed: false })
    expect(await two.marking.sheet({ formId: measured })).toMatchObject({
      signedByMe: false,
      can: ['sheet.sign'],
    })
    await two.marking.signSheet({ formId: measured })
    expect(await one.marking.signSheet({ formId: judged })).toEqual({ signedByMe: true, signed: false })
    await two.marking.signSheet({ formId: judged })
  })

  it('with the last two forms closed in one moment the event awaits its chief', async () => {
    const last = judges[2]
    // While nobody can write to the record neither signature can be committed, so each is given unseen by the other.
    const signatures = await test.db.transaction(async (tx) => {
      await tx.execute(sql`lock table audit in share row exclusive mode`)
      const given = [judged, measured].map((formId) => last?.marking.signSheet({ formId }))
      await new Promise((resolve) => setTimeout(resolve, 400))
      return given
    })
    const closed = await Promise.all(signatures)
    expect(closed).toEqual([
      { signedByMe: true, signed: true },
      { signedByMe: true, signed: true },
    ])
    const desk = await chief.marking.desk({ eventId })
    expect(desk.event.markingState).toBe('awaiting_sign_off')
    expect(desk.can).toContain('event.sign')
    expect(desk.works.every(({ total }) => total !== null)).toBe(true)
  })

  it('then nothing more is entered', async () => {
    const [judge] = judges
    const sheet = await judge?.marking.sheet({ formId: measured })
    const mark = sheet?.marks.at(-1)
    if (judge === undefined || mark === undefined) throw new Error('no mark')
    const change = markItem(mark, mark.value === '1' ? '0' : '1', { supersedes: [mark.id], reason: '更正' })
    expect(await submit(judge, measured, change)).toMatchObject([
      { state: 'held', reasons: [{ code: 'marking.form_signed' }, { code: 'access.marking_closed' }] },
    ])
    expect((await judge.marking.sheet({ formId: measured })).marks.at(-1)).toEqual(mark)
    expect(await problemOf(judge.marking.signSheet({ formId: measured }))).toMatchObject(
      says('FORBIDDEN', 'access.marking_closed'),
    )
    expect(sheet?.can).toEqual([])
  })

  it('not by a chief whose rules compare ties by a part the scheme has not: soon nobody could add it', async () => {
    const [event] = await test.db.select().from(events).where(eq(events.id, eventId))
    if (event === undefined) throw new Error('no event')
    const set = (rulePack: typeof event.rulePack) =>
      test.db.update(events).set({ rulePack }).where(eq(events.id, eventId))
    const tieBreaks = [{ key: 'part', part: 'M2', direction: 'high' }] as const
    await set({ ...event.rulePack, ranking: { ...event.rulePack.ranking, tieBreaks } })
    const version = await eventVersion(test, eventId)
    expect(await problemOf(chief.marking.signEvent({ eventId, version }))).toMatchObject(
      says('REFUSED', { code: 'ranking.tie_break_unanswered', params: { part: 'M2' } }),
    )
    await set(event.rulePack)
  })

  it('the chief signs what was seen last, once', async () => {
    const version = await eventVersion(test, eventId)
    expect(await problemOf(chief.marking.signEvent({ eventId, version: version + 1 }))).toMatchObject(
      says('STALE', 'request.stale'),
    )
    const signing = await Promise.allSettled([1, 2].map(() => chief.marking.signEvent({ eventId, version })))
    expect(signing.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const desk = await chief.marking.desk({ eventId })
    expect(desk.event).toMatchObject({ markingState: 'signed', version: version + 1 })
    expect(desk.can).toContain('event.unlock')
    expect(desk.can).not.toContain('event.sign')
    expect(desk.signatures).toMatchObject([{ kind: 'sign', signedAt: '2024-10-15T04:00:00.000Z' }])
    expect(await problemOf(chief.marking.signEvent({ eventId, version: version + 1 }))).toMatchObject(
      says('FORBIDDEN', 'access.not_awaiting_sign_off'),
    )
  })

  it('and every step is on record', async () => {
    const signatures = await test.db.select().from(formSignatures).where(eq(formSignatures.formId, measured))
    expect(signatures).toMatchObject([{ kind: 'sign' }, { kind: 'sign' }, { kind: 'sign' }])
    expect(new Set(signatures.map(({ assignmentId }) => assignmentId)).size).toBe(3)
    const { rows } = await (await test.as('organizer')).contests.history({ contestId, limit: 1000 })
    const count = (action: string) => rows.filter((row) => row.action === action).length
    expect(count('form.sign')).toBe(6)
    expect(rows.filter(({ action, after }) => action === 'form.sign' && after?.['closed'] === true)).toHaveLength(2)
    expect(rows.filter(({ action }) => action === 'event.sign')).toMatchObject([
      { subjectId: eventId, before: { markingState: 'awaiting_sign_off' }, after: { markingState: 'signed' } },
    ])
  })
})

describe('what is on record stays', () => {
  it.each([
    ['marks', 'value'],
    ['mark_notes', 'text'],
    ['held_items', 'device'],
    ['form_signatures', 'person_id'],
    ['audit', 'action'],
    ['result_rows', 'decided_by'],
    ['event_signatures', 'kind'],
  ])('the database neither changes nor removes a row of %s', async (table, column) => {
    const name = sql.identifier(table)
    const rows = async () =>
      (await test.db.execute(
        sql`select md5(string_agg(t::text, '' order by t::text)) as rows from ${name} t`,
      )) as unknown
    const before = await rows()
    for (const statement of [sql`update ${name} set ${sql.identifier(column)} = 'x'`, sql`delete from ${name}`]) {
      const refused = await test.db.execute(statement).then(
        () => 'done',
        (error: unknown) => String((error as Error).cause),
      )
      expect(refused).toContain(`append-only: rows of ${table}`)
    }
    expect((before as { rows: unknown }).rows).toEqual(((await rows()) as { rows: unknown }).rows)
  })
})
