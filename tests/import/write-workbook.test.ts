import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseCisWorkbook } from '#domain/schemes/cis/parse-cis-workbook'
import { workbookWith } from '#domain/schemes/cis/test-workbook'
import { writeCisWorkbook } from '#domain/schemes/cis/write-cis-workbook'
import type { MarkingSchemeDraft } from '#domain/schemes/scheme'
import { readCisWorkbook } from '#features/schemes/read-workbook.ts'
import { writeCisWorkbookFile } from '#features/schemes/write-workbook.ts'
import { anyScheme } from '#tests/support/random-scheme'
import { accepted, asWorkbookSays } from '#tests/support/round-trip'

async function throughFile(scheme: MarkingSchemeDraft): Promise<MarkingSchemeDraft> {
  const file = accepted(await writeCisWorkbookFile(scheme))
  return accepted(await readCisWorkbook(file)).scheme
}

describe('a scheme written as a workbook file', () => {
  it('comes back as it was', async () => {
    const calculations = [['Pick', 'CHOICE', 'Y', 'Keine:::0#x~x#UNIT#-#一处:::0,5#x~x#UNIT']]
    const edits = { A1: '17 网站设计 & <Web>', G22: '第一行\n“第二行”', H22: '=SUM(A1)', J22: 1, K11: 61 }
    const { scheme } = accepted(parseCisWorkbook(workbookWith({ edits, calculations })))
    expect(await throughFile(scheme)).toEqual(scheme)
  })

  it('comes back as it was, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyScheme({ types: ['measurement', 'judgement'] }), async (scheme) => {
        if (writeCisWorkbook(scheme).kind === 'refused') return
        expect(await throughFile(scheme)).toEqual(asWorkbookSays(scheme))
      }),
      { numRuns: 60 },
    )
  })

  it('holds texts that look like numbers as texts', async () => {
    const { scheme } = accepted(parseCisWorkbook(workbookWith({ edits: { E22: '007', G22: '1.50', H22: '1e5' } })))
    const back = await throughFile(scheme)
    expect(back.criteria[0]?.subCriteria[0]?.aspects[1]).toMatchObject({
      description: '007',
      extraDescription: '1.50',
      requirement: '1e5',
    })
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('holds the text %s', async (text) => {
    const { scheme } = accepted(parseCisWorkbook(workbookWith({ edits: { E22: text, G18: text, H22: text } })))
    expect(await throughFile(scheme)).toEqual(scheme)
  })

  it('is refused where a workbook cannot carry it, and no file is made', async () => {
    const { scheme } = accepted(parseCisWorkbook(workbookWith()))
    const [criterion] = scheme.criteria
    const parts = [{ code: 'P', name: '实操', kind: 'practical', weightPercent: '100' }] as const
    const criteria = criterion === undefined ? [] : [{ ...criterion, part: 'P' }]
    expect(await writeCisWorkbookFile({ ...scheme, parts, criteria })).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'cis.export_parts' }],
    })
  })
})

it('writes and reads a file of 5,000 aspects in about a second each', async () => {
  const many = Array.from({ length: 5000 }, (_unused, index) => ({
    type: 'measurement' as const,
    code: `A1.${index + 1}`,
    description: `尺寸 ${index + 1}`,
    section: '1',
    maxMark: '0.02',
    calculation: { type: 'PASS_FAIL' as const },
  }))
  const scheme = {
    name: '17 Web',
    parts: [],
    sections: [{ id: '1', name: 'All', marks: '100.00' }],
    criteria: [
      { letter: 'A', name: 'All', mark: '100.00', subCriteria: [{ code: 'A1', name: 'All', day: 1, aspects: many }] },
    ],
  }
  const start = process.cpuUsage()
  const file = accepted(await writeCisWorkbookFile(scheme))
  const written = process.cpuUsage(start)
  const back = accepted(await readCisWorkbook(file))
  const { user, system } = process.cpuUsage(start)
  expect(back.scheme).toEqual(scheme)
  expect(back.report.totals).toMatchObject({ aspects: 5000, marks: '100.00' })
  expect((written.user + written.system) / 1000).toBeLessThan(3000)
  expect((user + system) / 1000).toBeLessThan(6000)
})
