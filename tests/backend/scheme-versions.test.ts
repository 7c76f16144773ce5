import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { exact, roundHalfUp } from '#domain/exact'
import { aspectsOf, type Aspect, type MarkingSchemeDraft } from '#domain/schemes/scheme'
import { aspects, formJudges, forms, schemes } from '#backend/db/tables/marking'
import { formSignatures, marks } from '#backend/db/tables/marks'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addJudges } from '#tests/support/extra-form'
import { problemOf, says } from '#tests/support/problems'
import { fits, looks, draftOf } from '#tests/support/scheme-draft'
import { story } from '#tests/support/story'

const { eventId } = story

let test: TestBackend
let chief: ApiClient
/** A measured aspect of a signed form whose values differ from work to work. */
let changed: { readonly key: string; readonly id: string; readonly formId: string; readonly max: string }

beforeAll(async () => {
  test = await openTestBackend()
  chief = await test.as('chief')
  const rows = await test.db
    .select({ aspect: aspects })
    .from(aspects)
    .innerJoin(forms, eq(forms.id, aspects.formId))
    .innerJoin(schemes, eq(schemes.id, forms.schemeId))
    .where(and(eq(schemes.eventId, eventId), eq(forms.type, 'measurement')))
    .orderBy(asc(aspects.id))
  for (const { aspect } of rows) {
    if (aspect.calculation?.type !== 'PASS_FAIL') continue
    const values = await valuesOf(aspect.id)
    if (values.size === 0 || new Set(values.values()).size < 2) continue
    changed = { key: aspect.key, id: aspect.id, formId: aspect.formId, max: aspect.maxMark }
    break
  }
})
afterAll(() => test.close())

/** The newest value of each entry. */
async function valuesOf(aspectId: string): Promise<Map<string, string | null>> {
  const rows = await test.db.select().from(marks).where(eq(marks.aspectId, aspectId)).orderBy(asc(marks.seq))
  return new Map(rows.map(({ entryId, value }) => [entryId, value]))
}

/** Two people unlock: the chief asks, the office agrees. */
async function unlock(): Promise<void> {
  const { scheme } = await chief.schemes.get({ eventId })
  const ask = { eventId, kind: 'scheme.unlock', subjectId: scheme?.id ?? '', reason: '示例·分值有误' } as const
  const asked = await chief.approvals.ask(ask)
  expect(await problemOf(chief.approvals.answer({ approvalId: asked.id, step: 'approve' }))).toMatchObject(
    says('REFUSED', 'approval.second_person'),
  )
  await (await test.as('office')).approvals.answer({ approvalId: asked.id, step: 'approve' })
}

async function newestDraft(): Promise<{ version: number; draft: MarkingSchemeDraft }> {
  const { event, version } = await chief.schemes.draft({ eventId })
  if (version === null) throw new Error('the story has a scheme')
  return { version: event.version, draft: version.draft }
}

function withAspect(draft: MarkingSchemeDraft, key: string, change: (aspect: Aspect) => readonly Aspect[]) {
  return {
    ...draft,
    criteria: draft.criteria.map((criterion) => ({
      ...criterion,
      subCriteria: criterion.subCriteria.map((sub) => ({
        ...sub,
        aspects: sub.aspects.flatMap((aspect) => (aspect.key === key ? change(aspect) : [aspect])),
      })),
    })),
  }
}

async function formsOfNewest() {
  const [scheme] = (
    await test.db.select().from(schemes).where(eq(schemes.eventId, eventId)).orderBy(asc(schemes.revision))
  ).slice(-1)
  return test.db
    .select()
    .from(forms)
    .where(eq(forms.schemeId, scheme?.id ?? ''))
    .orderBy(asc(forms.position))
}

describe('a locked scheme', () => {
  it('is read as a draft with its keys by whoever may read the scheme, and changed by nobody', async () => {
    const answer = await (await test.as('judge-1')).schemes.draft({ eventId })
    expect(answer).toMatchObject({ newest: 1, version: { revision: 1, lockedAt: expect.any(String) }, can: [] })
    expect(aspectsOf(answer.version?.draft ?? (await newestDraft()).draft).every(({ key }) => key !== undefined)).toBe(
      true,
    )
    const { version, draft } = await newestDraft()
    expect(await problemOf(chief.schemes.save({ eventId, version, origin: 'editor', draft }))).toMatchObject(
      says('REFUSED', 'request.scheme_locked'),
    )
    expect(
      await problemOf(chief.schemes.confirmRanged({ eventId, version, aspectKey: changed.key, confirmed: true })),
    ).toMatchObject(says('REFUSED', 'request.scheme_locked'))
  })

  it.each(['leader', 'competitor'] as const)('is not for the %s', async (persona) => {
    const client = await test.as(persona)
    const refusal = says('FORBIDDEN', 'access.role_missing')
    expect(await problemOf(client.schemes.draft({ eventId }))).toMatchObject(refusal)
    expect(await problemOf(client.schemes.versions({ eventId }))).toMatchObject(refusal)
    expect(await problemOf(client.schemes.diff({ eventId, from: 1, to: 1 }))).toMatchObject(refusal)
  })

  it('has no totals of works for a judge', async () => {
    const judge = await test.as('judge-1')
    expect(await problemOf(judge.schemes.diff({ eventId, from: 1, to: 1 }))).toMatchObject(
      says('FORBIDDEN', 'access.blind_to_colleagues'),
    )
  })

  it('has no version of a number nobody saved', async () => {
    const refusal = says('NOT_FOUND', { code: 'request.no_such_scheme_version', params: { number: 9 } })
    expect(await problemOf(chief.schemes.draft({ eventId, revision: 9 }))).toMatchObject(refusal)
    expect(await problemOf(chief.schemes.diff({ eventId, from: 1, to: 9 }))).toMatchObject(refusal)
  })
})

describe('an unlocked scheme, changed and locked again', () => {
  it('keeps marks, judges and signatures; a form whose marks change is to be signed again', async () => {
    await unlock()
    const before = await formsOfNewest()
    const seatsBefore = await test.db.select().from(formJudges).where(eq(formJudges.formId, changed.formId))
    const { version, draft } = await newestDraft()
    const half = roundHalfUp(exact(changed.max).div(2), 2)
    const next = withAspect(draft, changed.key, (aspect) => [{ ...aspect, maxMark: half }])
    const saved = await chief.schemes.save({ eventId, version, origin: 'editor', note: '  更正分值  ', draft: next })
    expect(saved.scheme).toMatchObject({ revision: 2, lockedAt: null, origin: 'editor' })

    const after = await formsOfNewest()
    const at = before.findIndex(({ id }) => id === changed.formId)
    const form = after[at]
    expect(after.map(({ signedAt }) => signedAt)).toEqual(
      before.map(({ signedAt }, index) => (index === at ? null : signedAt)),
    )
    const seats = await test.db
      .select()
      .from(formJudges)
      .where(eq(formJudges.formId, form?.id ?? ''))
    expect(seats.map(({ assignmentId, position }) => [assignmentId, position])).toEqual(
      seatsBefore.map(({ assignmentId, position }) => [assignmentId, position]),
    )
    expect(seats.every(({ signedAt }) => signedAt === null)).toBe(true)
    const reopened = await test.db.select().from(formSignatures).where(eq(formSignatures.kind, 'reopen'))
    const signers = seatsBefore.filter(({ signedAt }) => signedAt !== null).length
    expect(signers).toBeGreaterThan(0)
    expect(reopened.length).toBe(signers)
    expect(reopened[0]).toMatchObject({ formId: form?.id, reason: '评分标准第 2 版' })
    const keys = aspectsOf((await newestDraft()).draft).map(({ key }) => key)
    expect(keys).toEqual(aspectsOf(draft).map(({ key }) => key))
  })

  it('is listed with who saved it and what was entered under it', async () => {
    const { rows } = await chief.schemes.versions({ eventId })
    expect(rows).toMatchObject([
      { revision: 2, origin: 'editor', note: '更正分值', createdBy: expect.any(String), lockedAt: null, marks: 0 },
      { revision: 1, marks: expect.any(Number) },
    ])
    expect(rows[1]?.marks).toBeGreaterThan(0)
    expect(rows[1]?.createdBy).toBeNull()
  })

  it('shows whose total would change, exactly: those with a yes, by half of the mark', async () => {
    const { changes, works, unchanged } = await chief.schemes.diff({ eventId, from: 1, to: 2 })
    const half = roundHalfUp(exact(changed.max).div(2), 2)
    expect(changes.filter(({ touchesMarks }) => touchesMarks)).toMatchObject([
      { subject: 'aspect', kind: 'changed', field: 'maxMark', before: changed.max, after: half },
    ])
    const values = [...(await valuesOf(changed.id)).values()]
    expect(works.length).toBe(values.filter((value) => value === '1').length)
    expect(unchanged).toBe(values.filter((value) => value === '0').length)
    const lost = roundHalfUp(exact(half).sub(exact(changed.max)), 2)
    expect(new Set(works.map(({ difference }) => difference))).toEqual(new Set([lost]))
    expect(works.every(({ before, after }) => before.open === after.open)).toBe(true)
    expect(await chief.schemes.diff({ eventId, from: 1, to: 1 })).toMatchObject({ changes: [], works: [] })
  })

  it('never reads a yes as a count: another calculation asks for new values, and the old ones come back with it', async () => {
    const { version, draft } = await newestDraft()
    expect((await chief.schemes.draft({ eventId })).keys).toContainEqual(
      expect.objectContaining({ key: changed.key, entered: true }),
    )
    const calculation = { type: 'NUMBER_COMPLETED', possible: 5 } as const
    const next = withAspect(draft, changed.key, (aspect) =>
      aspect.type === 'measurement' ? [{ ...aspect, calculation }] : [aspect],
    )
    const saved = await chief.schemes.save({ eventId, version, origin: 'editor', draft: next })
    const at = aspectsOf(draft).findIndex(({ key }) => key === changed.key)
    const renewed = aspectsOf(saved.version.draft)[at]
    expect(renewed).toMatchObject({ description: aspectsOf(draft)[at]?.description, calculation })
    expect(renewed?.key).not.toBe(changed.key)
    expect(saved.keys).toContainEqual(expect.objectContaining({ key: renewed?.key, entered: false }))

    const { changes, works } = await chief.schemes.diff({ eventId, from: 2, to: 3 })
    expect(changes).toMatchObject([
      { kind: 'changed', subject: 'aspect', label: renewed?.code, field: 'calculation', touchesMarks: true },
      { kind: 'renewed', subject: 'aspect', label: renewed?.code, touchesMarks: true },
    ])
    expect(works).toHaveLength((await valuesOf(changed.id)).size)
    expect(works.every(({ before, after }) => after.open === before.open + 1)).toBe(true)

    const first = (await chief.schemes.draft({ eventId, revision: 1 })).version?.draft ?? draft
    await chief.schemes.save({ eventId, version: version + 1, origin: 'editor', draft: first })
    expect(await chief.schemes.diff({ eventId, from: 1, to: 4 })).toMatchObject({ changes: [], works: [] })
  })

  it('gives a copied key and a key from elsewhere new ones', async () => {
    const { version, draft } = await newestDraft()
    const elsewhere = (
      await test.db
        .select({ key: aspects.key })
        .from(aspects)
        .innerJoin(forms, eq(forms.id, aspects.formId))
        .innerJoin(schemes, eq(schemes.id, forms.schemeId))
        .where(ne(schemes.eventId, eventId))
        .orderBy(asc(aspects.key))
    )[0]?.key
    if (elsewhere === undefined) throw new Error('another event has a scheme')
    const next = withAspect(draft, changed.key, ({ code: _code, ...aspect }) => [
      { ...aspect, description: '原项' },
      { ...aspect, description: '复制项' },
      { ...aspect, description: '外来项', key: elsewhere },
    ])
    await chief.schemes.save({ eventId, version, origin: 'editor', draft: next })
    const own = aspectsOf((await newestDraft()).draft)
    const keyOf = (description: string) => own.find((aspect) => aspect.description === description)?.key
    expect(keyOf('原项')).toBe(changed.key)
    expect(new Set(own.map(({ key }) => key)).size).toBe(own.length)
    expect(new Set(own.map(({ code }) => code)).size).toBe(own.length)
    expect(keyOf('外来项')).toBeDefined()
    expect(keyOf('复制项')).toBeDefined()
    expect(own.map(({ key }) => key)).not.toContain(elsewhere)
    const back = (await chief.schemes.draft({ eventId, revision: 1 })).version?.draft ?? draft
    await chief.schemes.save({ eventId, version: version + 1, origin: 'editor', draft: back })
  })

  it('over a version somebody else saved is stale and says who', async () => {
    const { version, draft } = await newestDraft()
    expect(
      await problemOf(chief.schemes.save({ eventId, version: version - 1, origin: 'editor', draft })),
    ).toMatchObject(says('STALE', 'request.stale', 'request.scheme_last_saved'))
  })

  it('goes on with the marks it had once it is locked', async () => {
    const { version } = await newestDraft()
    const locked = await chief.schemes.lock({ eventId, version })
    expect(locked).toMatchObject({ scheme: { lockedAt: expect.any(String) }, can: [] })
    const { rows } = await chief.schemes.versions({ eventId })
    expect(rows[0]?.revision).toBe(6)
    const newest = await formsOfNewest()
    const seated = await test.db
      .selectDistinct({ formId: formJudges.formId })
      .from(formJudges)
      .where(
        inArray(
          formJudges.formId,
          newest.map(({ id }) => id),
        ),
      )
    expect(seated.length).toBe(newest.length)
  })
})

describe('a ranged score', () => {
  const bands = [{ FROM: '0', TO: '1', MARK: '2' }]
  const ranged = {
    ...fits,
    description: '间隙',
    calculation: { type: 'RANGED_SCORE', bands, confirmed: false } as const,
  }
  let office: ApiClient
  let open: string

  beforeAll(async () => {
    office = await test.as('office')
    const [row] = await test.db.select().from(schemes).where(isNull(schemes.lockedAt)).orderBy(asc(schemes.id))
    open = row?.eventId ?? ''
  })

  it('keeps a scheme from being locked until somebody confirms how it is read', async () => {
    const { event } = await office.schemes.get({ eventId: open })
    const boasted = { ...ranged, calculation: { ...ranged.calculation, confirmed: true } }
    const draft = draftOf(boasted, looks)
    const saved = await office.schemes.save({ eventId: open, version: event.version, origin: '示例.xlsx', draft })
    const aspect = saved.scheme?.criteria.flatMap(({ forms: own }) => own.flatMap((form) => form.aspects))[0]
    const input = { eventId: open, version: saved.event.version }
    expect(await problemOf(office.schemes.lock(input))).toMatchObject(
      says('REFUSED', { code: 'scheme.ranged_score_unconfirmed', params: { aspect: 'A1.1' } }),
    )
    const confirm = { ...input, aspectKey: aspect?.key ?? '', confirmed: true }
    expect(await problemOf((await test.as('leader')).schemes.confirmRanged(confirm))).toMatchObject(
      says('FORBIDDEN', 'access.role_missing'),
    )
    expect(await problemOf(office.schemes.confirmRanged({ ...confirm, version: 1_000 }))).toMatchObject(
      says('STALE', 'request.stale', 'request.scheme_last_saved'),
    )
    const read = { ...confirm, basedOn: saved.newest - 1 }
    expect(await problemOf(office.schemes.confirmRanged(read))).toMatchObject(
      says('STALE', 'request.stale', 'request.scheme_last_saved'),
    )
    expect(await problemOf(office.schemes.confirmRanged({ ...confirm, aspectKey: 'none' }))).toMatchObject(
      says('NOT_FOUND', { code: 'request.not_found', path: 'aspectKey' }),
    )
    const owned = [{ FROM: '0', TO: '1', MARK: '1.5' }]
    const confirmed = await office.schemes.confirmRanged({ ...confirm, basedOn: saved.newest, bands: owned })
    expect(confirmed.scheme).toMatchObject({ revision: (saved.scheme?.revision ?? 0) + 1, origin: '示例.xlsx' })
    expect(confirmed.scheme?.criteria[0]?.forms[0]?.aspects[0]).toMatchObject({
      key: aspect?.key,
      calculation: { type: 'RANGED_SCORE', bands: owned, confirmed: true },
    })
    const { version } = await office.schemes.draft({ eventId: open })
    const edited = await office.schemes.save({
      eventId: open,
      version: confirmed.event.version,
      origin: 'editor',
      draft: version?.draft ?? draft,
    })
    expect(edited.scheme?.criteria[0]?.forms[0]?.aspects[0]?.calculation).toMatchObject({ confirmed: true })
    await addJudges(test, ['ranged-1', 'ranged-2', 'ranged-3'], open)
    const locked = await office.schemes.lock({ eventId: open, version: edited.event.version })
    expect(locked.scheme?.lockedAt).not.toBeNull()
  })
})

it('a workbook read again keeps the keys of what stayed the same, panels and papers included', async () => {
  const office = await test.as('office')
  const bare = 'e-011-1'
  const { event } = await office.schemes.get({ eventId: bare })
  const panel = {
    type: 'panel',
    description: '表演',
    section: '',
    maxMark: '100',
    dropHighest: 1,
    dropLowest: 1,
    decimals: 1,
  } as const
  const theory = { type: 'theory', description: '理论试卷', section: '', maxMark: '100', decimals: 0 } as const
  const weighted = {
    name: '理论加实操',
    parts: [
      { code: 'L', name: '理论', kind: 'theory', weightPercent: '20' },
      { code: 'S', name: '实操', kind: 'practical', weightPercent: '80' },
    ],
    sections: [],
    criteria: [
      {
        letter: 'A',
        name: '理论',
        mark: '100',
        part: 'L',
        subCriteria: [{ code: 'A1', name: '试卷', day: 1, aspects: [theory] }],
      },
      {
        letter: 'B',
        name: '实操',
        mark: '100',
        part: 'S',
        subCriteria: [{ code: 'B1', name: '展示', day: 1, aspects: [panel] }],
      },
    ],
  } as const
  const first = await office.schemes.save({ eventId: bare, version: event.version, origin: 'x', draft: weighted })
  expect(first.scheme).toMatchObject({
    parts: weighted.parts,
    criteria: [
      { part: 'L', forms: [{ type: 'theory', aspects: [{ code: 'A1.1', scale: { decimals: 0 } }] }] },
      {
        part: 'S',
        forms: [{ type: 'panel', aspects: [{ code: 'B1.1', scale: { decimals: 1, dropHighest: 1, dropLowest: 1 } }] }],
      },
    ],
  })
  const second = await office.schemes.save({ eventId: bare, version: event.version + 1, origin: 'x', draft: weighted })
  const keys = (answer: typeof first) =>
    answer.scheme?.criteria.flatMap((criterion) =>
      criterion.forms.flatMap((form) => form.aspects.map(({ key }) => key)),
    )
  expect(keys(second)).toEqual(keys(first))
})
