import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { count } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { contestFields, stageFieldOf } from '#domain/exchange/contest-fields'
import { contests, stages } from '#backend/db/tables/programme'
import { errorSheet } from '#features/exchange/error-sheet.ts'
import { decodeText } from '#features/exchange/file/decode-text.ts'
import { readTableFile } from '#features/exchange/file/read-table-file.ts'
import { writeTableFile } from '#features/exchange/file/write-table-file.ts'
import { openTable, tableRows, type Checked } from '#features/exchange/import-state.ts'
import { runJob } from '#features/exchange/run-job.ts'
import { columnWidth, exportRows, fieldName, type KnownTable } from '#features/exchange/table-kinds.ts'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemOf } from '#tests/support/problems'
import { faults, yearFile, yearRows, type YearRow } from './year-table'

const editionId = 'provincial-2024'

let test: TestBackend
let office: ApiClient

beforeAll(async () => {
  test = await openTestBackend()
  office = await test.as('office')
})
afterAll(() => test.close())

/** The rows with a fault in every fourteenth of them, from the eleventh on. */
function spoiled(rows: readonly YearRow[]): YearRow[] {
  const broken = rows.map((row) => ({ ...row }))
  for (const [index, { field, value }] of faults.entries())
    broken[10 + index * 14] = { ...broken[10 + index * 14], [field]: value }
  return broken
}

async function known(): Promise<KnownTable> {
  const { edition, today, contests: all, venues } = await office.exchange.exportContests({ editionId })
  return { kind: 'contests', world: { year: edition.year, window: edition.window, today, contests: all, venues } }
}

/** From a file to what it would do, as the page does it. */
async function checked(file: Blob): Promise<Checked> {
  const decision = await runJob({ type: 'read', file })
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.reasons))
  const table = openTable({ kind: 'contests', file: 'x.xlsx', sheets: decision.value, remembered: new Map() })
  const rows = tableRows(table)
  const told: number[] = []
  const outcome = await runJob(
    { type: 'check', known: await known(), rows },
    { onProgress: (done) => void told.push(done) },
  )
  expect(told).toEqual(rows.length >= 600 ? [200, 400, 600] : [])
  return { table, rows, ...outcome }
}

async function rowsSaved(): Promise<number[]> {
  return Promise.all(
    [contests, stages].map(async (table) => (await test.db.select({ n: count() }).from(table))[0]?.n ?? 0),
  )
}

describe('a table of 600 contests', () => {
  it('with 40 faults: 40 reasons at their rows, none saved; mended, 600; again, no change', async () => {
    const rows = yearRows(600)
    const before = await rowsSaved()
    const { rows: faultyRows, plans, table, fingerprint: shown } = await checked(await yearFile(spoiled(rows)))
    const found = plans.flatMap(({ row, findings }) =>
      findings.map(({ field, reason }) => ({ row, field, code: reason.code })),
    )
    const expected = faults.map(({ field, code }, index) => ({ row: 12 + index * 14, field, code }))
    expect(found.map(({ row, code }) => ({ row, code }))).toEqual(expected.map(({ row, code }) => ({ row, code })))
    expect(found).toHaveLength(40)

    const input = { editionId, rows: faultyRows as never[] }
    const preview = await office.exchange.previewContests(input)
    expect(preview.rows).toEqual(plans)
    expect(preview.fingerprint).toBe(shown)
    const problem = await problemOf(office.exchange.importContests({ ...input, fingerprint: preview.fingerprint }))
    expect(problem.code).toBe('REFUSED')
    expect(problem.reasons.map(({ code }) => code)).toEqual(expected.map(({ code }) => code))
    expect(await rowsSaved()).toEqual(before)

    const sheet = errorSheet(
      { table, rows: faultyRows, plans, fingerprint: shown },
      {
        sheet: '须更正',
        reasonHeading: '须更正',
        sayRow: ({ findings }) => findings.map(({ reason }) => reason.code).join(),
      },
    )
    const reread = await readTableFile(await writeTableFile(sheet))
    if (reread.kind === 'refused') throw new Error('the error sheet cannot be read')
    const noted = reread.value[0]?.rows.flatMap((row, index) => (row.at(-1) ? [[index + 1, row.at(-1)]] : [])) ?? []
    expect(noted).toEqual([[1, '须更正'], ...expected.map(({ row, code }) => [row, code])])

    const mended = await checked(await yearFile(rows))
    expect(mended.plans.map(({ state }) => state)).toEqual(Array.from({ length: 600 }, () => 'new'))
    const good = { editionId, rows: mended.rows as never[] }
    const { fingerprint } = await office.exchange.previewContests(good)
    const done = await office.exchange.importContests({ ...good, fingerprint })
    expect(done.counts).toEqual({ new: 600, changed: 0, unchanged: 0, faulty: 0 })
    expect(await rowsSaved()).toEqual([(before[0] ?? 0) + 600, (before[1] ?? 0) + 1200])

    const again = await checked(await yearFile(rows))
    expect(again.plans.filter(({ state }) => state !== 'unchanged')).toEqual([])
  })
})

describe('a workbook of what there is', () => {
  it.each(['zh', 'en'] as const)('imports back without a change (%s)', async (language) => {
    const table = await known()
    const { fields, rows } = exportRows(table, language)
    const file = await writeTableFile({
      sheet: 'x',
      head: fields.map((field) => fieldName('contests', field, language)),
      rows,
      widths: fields.map(columnWidth),
    })
    const decision = await readTableFile(file)
    const dated = fields.indexOf('final.from')
    expect(
      decision.kind === 'accepted' &&
        decision.value[0]?.rows.some((row) => /^\d{4}-\d\d-\d\d$/.test(String(row[dated]))),
    ).toBe(true)
    const { plans } = await checked(file)
    expect(plans.length).toBeGreaterThanOrEqual(186)
    expect(plans.filter(({ state }) => state !== 'unchanged')).toEqual([])
  })
})

describe('a workbook of any texts', () => {
  it.each(['constructor', '__proto__', 'toString'])('holds the text %s', async (value) => {
    const file = await writeTableFile({
      sheet: 'x',
      head: ['h', value],
      rows: [[{ value }, { value: 'y' }]],
      widths: [9, 9],
    })
    const decision = await readTableFile(file)
    const rows = decision.kind === 'accepted' ? decision.value[0]?.rows : undefined
    expect(rows?.map((row) => row.map((cell) => String(cell).trim()))).toEqual([
      ['h', value],
      [value, 'y'],
    ])
  })
})

describe('a file of text', () => {
  const text = '竞赛编号,竞赛名称,领域\r\n0012,"示例，焊工",数字经济\r\n\r\n0013,示例电工,数字经济\r\n'

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])],
    ['GB18030', gb18030('竞赛编号,竞赛名称,领域\n0012,示例,数字经济\n')],
  ])('is read as %s', async (_name, bytes) => {
    const decision = await readTableFile(new Blob([bytes]))
    expect(decision.kind === 'accepted' && decision.value[0]?.rows.slice(0, 2).map((row) => row[0])).toEqual([
      '竞赛编号',
      '0012',
    ])
  })

  it.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['nothing', new Uint8Array(), 'cis.file_empty'],
    ['bytes that are no text', new Uint8Array([0xff, 0xff, 0xff, 0x80, 0x81]), 'exchange.file_unreadable'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'cis.file_old_format'],
    ['half a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'cis.file_damaged'],
    ['other bytes', new Uint8Array([1, 0, 2, 0]), 'exchange.file_kind_unknown'],
  ])('%s is refused', async (_name, bytes, code) => {
    expect(await readTableFile(new Blob([bytes]))).toMatchObject({ kind: 'refused', reasons: [{ code }] })
  })

  it('of no known encoding has no text', () => {
    expect(decodeText(new Uint8Array([0xff, 0xff]))).toBeNull()
  })
})

it('stages have fields of their own', () => {
  expect(contestFields.filter((field) => stageFieldOf(field)?.part === 'from')).toHaveLength(3)
})

/** The bytes of a text in GB18030, by asking the decoder about every pair there is. */
function gb18030(text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      pairs.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail])
    }
  }
  return new Uint8Array([...text].flatMap((letter) => pairs.get(letter) ?? [letter.charCodeAt(0)]))
}
