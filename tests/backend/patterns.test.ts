import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addForm, addJudges } from '#tests/support/extra-form'
import { problemOf, says } from '#tests/support/problems'
import { markItem, story, submit } from '#tests/support/story'

const { eventId } = story
const judged = 'f-patterns'
const panel = 'f-patterns-panel'

let test: TestBackend
let chief: ApiClient

/** The third judge gives one less than the others wherever that can be. */
const scores = [
  ['1', '1', '0'],
  ['2', '2', '1'],
  ['3', '3', '2'],
  ['0', '0', '0'],
  ['1', '1', '0'],
  ['2', '2', '1'],
  ['3', '3', '2'],
  ['1', '3', '1'],
] as const

beforeAll(async () => {
  test = await openTestBackend()
  chief = await test.as('chief')
  const extra = await addJudges(test, ['extra-1', 'extra-2', 'extra-3', 'extra-4', 'extra-5'])
  await addForm(test, { formId: judged, type: 'judgement', aspects: 1, seats: extra.slice(0, 3) })
  await addForm(test, { formId: panel, type: 'panel', aspects: 1, seats: extra })
  const { works } = await (await test.as('extra-1')).marking.sheet({ formId: judged })
  for (const [seat, persona] of ['extra-1', 'extra-2', 'extra-3'].entries()) {
    const items = scores.map((row, index) =>
      markItem({ aspectId: `${judged}-a1`, workCode: works[index] ?? '' }, row[seat] ?? '0'),
    )
    await submit(await test.as(persona), judged, ...items)
  }
  for (const persona of ['extra-1', 'extra-2', 'extra-3']) {
    const again = { round: 2, reason: '合议' }
    await submit(
      await test.as(persona),
      judged,
      markItem({ aspectId: `${judged}-a1`, workCode: works[7] ?? '' }, '2', again),
    )
  }
  for (const [seat, persona] of ['extra-1', 'extra-2', 'extra-3', 'extra-4'].entries()) {
    const items = works
      .slice(0, 6)
      .map((workCode, index) => markItem({ aspectId: `${panel}-a1`, workCode }, String(5 + ((index + seat) % 3))))
    await submit(await test.as(persona), panel, ...items)
  }
})
afterAll(() => test.close())

async function rowsOf(code: string) {
  const { judges, panels } = await chief.marking.patterns({ eventId })
  return {
    judges: judges.filter(({ forms }) => forms.includes(code)),
    panels: panels.filter(({ forms }) => forms.includes(code)),
  }
}

async function codeOf(formId: string): Promise<string> {
  const { forms } = await chief.marking.desk({ eventId })
  return forms.find((form) => form.formId === formId)?.code ?? ''
}

describe('patterns', () => {
  it('tell a strict judge by the first scores, although they were scored again', async () => {
    const { judges } = await rowsOf(await codeOf(judged))
    const third = judges.filter(({ type }) => type === 'judgement').at(2)
    // Differences −1 six times, 0 once, and 1 − 2 = −1: mean −7/8
    expect(third?.severity).toMatchObject({ n: 8 })
    expect(third?.severity.value).toBeCloseTo(-7 / 8, 12)
    expect(third?.severity.p).toBeLessThan(0.001)
    expect(third).toMatchObject({ scores: 8, rescored: 1, agreement: { n: 16 } })
    expect(third?.distribution).toEqual([
      { value: '0', count: 3 },
      { value: '1', count: 3 },
      { value: '2', count: 2 },
    ])
  })

  it('tell how far a panel agrees, and a judge of both kinds of form has a row for each', async () => {
    const { panels, judges } = await rowsOf(await codeOf(panel))
    expect(panels.map(({ type }) => type)).toContain('panel')
    const ofPanel = judges.filter(({ type }) => type === 'panel')
    expect(ofPanel.map(({ scores: given }) => given)).toEqual([6, 6, 6, 6])
    expect(ofPanel[0]?.distribution).toEqual([
      { value: '50–60 %', count: 2 },
      { value: '60–70 %', count: 2 },
      { value: '70–80 %', count: 2 },
    ])
    const own = (await rowsOf(await codeOf(judged))).panels.find(({ judges: seated }) => seated.length === 3)
    expect(own).toMatchObject({ cells: 8, rescored: 1, exactAgreement: { value: 1 / 8, n: 8 } })
  })

  it('change no mark', async () => {
    const before = await chief.marking.desk({ eventId })
    await chief.marking.patterns({ eventId })
    expect(await chief.marking.desk({ eventId })).toEqual(before)
  })

  it('are not for judges', async () => {
    const judge = await test.as('judge-1')
    expect(await problemOf(judge.marking.patterns({ eventId }))).toMatchObject(
      says('FORBIDDEN', 'access.blind_to_colleagues'),
    )
    expect(await problemOf(chief.marking.patterns({ eventId: 'e-045-1' }))).toMatchObject(
      says('FORBIDDEN', 'access.out_of_reach'),
    )
  })
})
