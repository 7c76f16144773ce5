import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { groupBy } from '#domain/group-by'
import { aspectsOf, type Aspect, type MarkingSchemeDraft, type SubCriterion } from '#domain/schemes/scheme'
import { aspects, formJudges, forms, schemes } from '#backend/db/tables/marking'
import { formSignatures } from '#backend/db/tables/marks'
import { audit } from '#backend/db/tables/office'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addJudges } from '#tests/support/extra-form'
import { problemOf, says } from '#tests/support/problems'
import { story } from '#tests/support/story'

const { eventId, judged } = story

let test: TestBackend
let chief: ApiClient

/** The story with its scheme unlocked, and one judge of an unsigned form replaced. */
beforeEach(async () => {
  test = await openTestBackend()
  chief = await test.as('chief')
  const [substitute = ''] = await addJudges(test, ['extra-1'])
  await chief.marking.seatJudge({ eventId, formId: judged, position: 3, assignmentId: substitute, reason: '示例·换人' })
  const { scheme } = await chief.schemes.get({ eventId })
  const ask = { eventId, kind: 'scheme.unlock', subjectId: scheme?.id ?? '', reason: '示例·分值有误' } as const
  const { id } = await chief.approvals.ask(ask)
  await (await test.as('office')).approvals.answer({ approvalId: id, step: 'approve' })
})
afterEach(() => test.close())

interface Sheet {
  readonly id: string
  readonly code: string
  readonly type: string
  readonly signedAt: Date | null
  readonly keys: readonly string[]
  /** Seat by seat who sits there, and since when the signature is given. */
  readonly seats: readonly (readonly [string, Date | null])[]
}

/** The forms of the newest version, in their order. */
async function newestSheets(): Promise<readonly Sheet[]> {
  const { db } = test
  const [scheme] = await db.select().from(schemes).where(eq(schemes.eventId, eventId)).orderBy(desc(schemes.revision))
  const rows = await db
    .select()
    .from(forms)
    .where(eq(forms.schemeId, scheme?.id ?? ''))
    .orderBy(asc(forms.position))
  const ids = rows.map(({ id }) => id)
  const own = await db.select().from(aspects).where(inArray(aspects.formId, ids)).orderBy(asc(aspects.position))
  const seats = await db
    .select()
    .from(formJudges)
    .where(inArray(formJudges.formId, ids))
    .orderBy(asc(formJudges.position))
  const keysOf = groupBy(own, ({ formId }) => formId)
  const seatsOf = groupBy(seats, ({ formId }) => formId)
  return rows.map(({ id, subCriterionCode: code, type, signedAt }) => ({
    id,
    code,
    type,
    signedAt,
    keys: (keysOf.get(id) ?? []).map(({ key }) => key),
    seats: (seatsOf.get(id) ?? []).map((seat) => [seat.assignmentId, seat.signedAt] as const),
  }))
}

type Change = (sub: SubCriterion) => readonly SubCriterion[]

async function newestDraft(): Promise<{ readonly version: number; readonly draft: MarkingSchemeDraft }> {
  const { event, version } = await chief.schemes.draft({ eventId })
  if (version === null) throw new Error('the story has a scheme')
  return { version: event.version, draft: version.draft }
}

async function saveChanged(change: Change): Promise<void> {
  const { version, draft: newest } = await newestDraft()
  const draft = {
    ...newest,
    criteria: newest.criteria.map((criterion) => ({
      ...criterion,
      subCriteria: criterion.subCriteria.flatMap(change),
    })),
  }
  await chief.schemes.save({ eventId, version, origin: 'editor', note: '示例·更正', draft })
}

const isSigned = ({ signedAt }: Sheet) => signedAt !== null

function signed(sheets: readonly Sheet[]): readonly [Sheet, Sheet] {
  const [first, second] = sheets.filter((sheet) => isSigned(sheet) && sheet.type === 'measurement')
  if (first === undefined || second === undefined) throw new Error('the story has two signed measured forms')
  return [first, second]
}

/** Signatures the record says have ended: the form's code, why, and how many judges. */
async function ended(): Promise<readonly string[]> {
  const rows = await test.db.select().from(audit).where(eq(audit.action, 'form.endSignature'))
  const told = groupBy(rows, ({ after }) => `${String(after?.['form'])} ${String(after?.['kind'])}`)
  expect(rows.every(({ reason, after }) => reason === '示例·更正' && after?.['revision'] === 2)).toBe(true)
  const judges = [...told.values()].map((own) => own.map(({ after }) => after?.['judge']))
  expect(judges.every((names) => new Set(names).size === names.length)).toBe(true)
  return [...told].map(([what, own]) => `${what} ${own.length}`).toSorted()
}

async function takenBack(formId: string): Promise<readonly (string | null)[]> {
  const rows = await test.db
    .select()
    .from(formSignatures)
    .where(and(eq(formSignatures.formId, formId), eq(formSignatures.kind, 'reopen')))
  return rows.map(({ assignmentId }) => assignmentId).toSorted()
}

function holding(sheets: readonly Sheet[], key: string | undefined): Sheet {
  const sheet = sheets.find(({ keys }) => key !== undefined && keys.includes(key))
  if (sheet === undefined) throw new Error(`nobody holds ${key}`)
  return sheet
}

const judgesOf = ({ seats }: Sheet) => seats.map(([assignmentId]) => assignmentId)

describe('seats and signatures follow the aspects', () => {
  it('over codes that were swapped and names that changed', async () => {
    const before = await newestSheets()
    const codes = [...new Set(before.map(({ code }) => code))]
    const nextCode = new Map(codes.map((code, index) => [code, codes.at(index - 1) ?? code]))
    await saveChanged((sub) => [{ ...sub, code: nextCode.get(sub.code) ?? sub.code, name: `${sub.name}（改）` }])

    const after = await newestSheets()
    for (const sheet of before) {
      const now = holding(after, sheet.keys[0])
      expect(now.code).toBe(nextCode.get(sheet.code))
      expect(now.seats).toEqual(sheet.seats)
      expect(now.signedAt).toEqual(sheet.signedAt)
    }
    expect(new Set(before.map((sheet) => judgesOf(sheet).join())).size).toBe(2)
    expect(await ended()).toEqual([])
  })

  it('an aspect moved to another form ends the signatures of both, on record for each of its aspects', async () => {
    const before = await newestSheets()
    const [from, to] = signed(before)
    const moved = aspectsOf((await newestDraft()).draft).filter(({ key }) => key === from.keys[0])
    await saveChanged((sub) => {
      if (sub.code === from.code) return [{ ...sub, aspects: sub.aspects.filter(({ key }) => key !== from.keys[0]) }]
      return [sub.code === to.code ? { ...sub, aspects: [...sub.aspects, ...moved] } : sub]
    })

    const after = await newestSheets()
    const [left, right] = [holding(after, from.keys[1]), holding(after, from.keys[0])]
    for (const [sheet, earlier] of [
      [left, from],
      [right, to],
    ] as const) {
      expect(judgesOf(sheet)).toEqual(judgesOf(earlier))
      expect(sheet.signedAt).toBeNull()
      expect(sheet.seats.every(([, signedAt]) => signedAt === null)).toBe(true)
    }
    expect(await takenBack(left.id)).toEqual(judgesOf(from).toSorted())
    expect(await takenBack(right.id)).toEqual([...judgesOf(from), ...judgesOf(to)].toSorted())
    expect(await ended()).toEqual([`${from.code} divided 3`, `${to.code} divided 3`].toSorted())
    const others = (sheets: readonly Sheet[]) => sheets.filter(isSigned).map(({ code, type }) => `${code} ${type}`)
    expect(others(after)).toEqual(others(before.filter((sheet) => sheet.id !== from.id && sheet.id !== to.id)))
  })

  it('a form that is removed, and one that is awarded otherwise, end theirs with that reason', async () => {
    const [gone, changed] = signed(await newestSheets())
    await saveChanged((sub) => {
      if (sub.code === gone.code) return sub.aspects.every(({ type }) => type === 'measurement') ? [] : [without(sub)]
      if (sub.code !== changed.code) return [sub]
      return [
        { ...sub, aspects: sub.aspects.map((aspect) => (aspect.key === changed.keys[0] ? dearer(aspect) : aspect)) },
      ]
    })
    expect(await ended()).toEqual([`${changed.code} changed 3`, `${gone.code} removed 3`].toSorted())
    const sheet = holding(await newestSheets(), changed.keys[0])
    expect(sheet).toMatchObject({ code: changed.code, signedAt: null })
    expect(judgesOf(sheet)).toEqual(judgesOf(changed))
    expect(await takenBack(sheet.id)).toEqual(judgesOf(changed).toSorted())
  })
})

function without(sub: SubCriterion): SubCriterion {
  return { ...sub, aspects: sub.aspects.filter(({ type }) => type !== 'measurement') }
}

function dearer(aspect: Aspect): Aspect {
  return { ...aspect, maxMark: '9.99' }
}

describe('the history of a cell over versions', () => {
  it('tells each signature once, and that it ended', async () => {
    const [sheet] = signed(await newestSheets())
    const rename: Change = (sub) => [sub.code === sheet.code ? { ...sub, name: `${sub.name}*` } : sub]
    await saveChanged(rename)
    await saveChanged(rename)
    expect(await signaturesOf(sheet.keys[0])).toEqual({ sign: 3, reopen: 0, standing: 3 })
    await saveChanged((sub) => [
      { ...sub, aspects: sub.aspects.map((aspect) => (aspect.key === sheet.keys[0] ? dearer(aspect) : aspect)) },
    ])
    expect(await signaturesOf(sheet.keys[0])).toEqual({ sign: 3, reopen: 3, standing: 3 })
  })

  async function signaturesOf(key: string | undefined) {
    const { id } = holding(await newestSheets(), key)
    const [aspect] = await test.db
      .select()
      .from(aspects)
      .where(and(eq(aspects.formId, id), eq(aspects.key, key ?? '')))
    const [work] = (await chief.marking.desk({ eventId })).works
    const place = { eventId, aspectId: aspect?.id ?? '', workCode: work?.workCode ?? '' }
    const told = (await chief.marking.cell(place)).entries.filter(({ kind }) => kind === 'signature')
    return {
      sign: told.filter(({ note }) => note === 'sign').length,
      reopen: told.filter(({ note }) => note === 'reopen').length,
      standing: told.filter(({ stands }) => stands).length,
    }
  }
})

describe('a void module', () => {
  it('keeps its letter from coming to mean another, until the chief revokes the penalty', async () => {
    const { works } = await chief.marking.penalties({ eventId })
    const penalty = { id: 'void-a', workCode: works[0] ?? '', kind: 'void_module', module: 'A', points: null } as const
    await chief.marking.imposePenalty({ eventId, ...penalty, reason: '示例·违纪' })
    const { version, draft } = await newestDraft()
    const swapped = new Map([
      ['A', 'B'],
      ['B', 'A'],
    ])
    const criteria = draft.criteria.map((one) => ({ ...one, letter: swapped.get(one.letter) ?? one.letter }))
    const save = { eventId, version, origin: 'editor', draft: { ...draft, criteria } }
    expect(await problemOf(chief.schemes.save(save))).toMatchObject(
      says('REFUSED', { code: 'scheme.void_module_changed', params: { module: 'A', count: 1 } }),
    )
    const { event } = await chief.schemes.get({ eventId })
    expect(event.version).toBe(version)

    await chief.marking.revokePenalty({ eventId, penaltyId: penalty.id, reason: '示例·改判' })
    expect(await chief.schemes.save(save)).toMatchObject({ newest: 2 })
  })
})
