import { describe, expect, it } from 'vitest'
import { contestFields, contestHeadings } from './contest-fields'
import { readHead, rowsUnder } from './table'
import { venueFields, venueHeadings } from './venue-fields'
import { wordKey } from './words'

const list = { fields: contestFields, headings: contestHeadings }

describe('the headings', () => {
  it.each([
    ['contests', contestFields.map((field) => contestHeadings(field))],
    ['venues', venueFields.map((field) => venueHeadings(field))],
  ])('of %s are each written for one column only', (_table, headings) => {
    for (const language of ['zh', 'en'] as const) {
      const written = headings.map((own) => wordKey(own[language][0]))
      expect(new Set(written).size).toBe(written.length)
    }
  })

  it('written by an export are all found again', () => {
    for (const language of ['zh', 'en'] as const) {
      const head = readHead([contestFields.map((field) => contestHeadings(field)[language][0])], list)
      expect(head.mapping).toEqual(Object.fromEntries(contestFields.map((field, column) => [field, column])))
    }
  })

  it('are found under a title, with stages merged above their columns', () => {
    const sheet = [
      ['2024年竞赛计划表', null, null, null, null, null],
      ['序号', ' 竞赛编号', '竞赛名称 ', '初赛', null, '决赛', null, '备注'],
      [null, null, null, '开始日期', '结束日期', '开始日期', '场地'],
    ]
    expect(readHead(sheet, list)).toMatchObject({
      headRow: 2,
      mapping: {
        code: 1,
        name: 2,
        'preliminary.from': 3,
        'preliminary.to': 4,
        'final.from': 5,
        'final.venue': 6,
      },
    })
    const second = readHead(
      [
        ['竞赛编号', '竞赛名称', '初赛', null, '决赛'],
        ['编号', '名称', '开始日期', '结束日期', '日期'],
      ],
      list,
    )
    expect(second).toMatchObject({
      headRow: 1,
      mapping: { code: 0, name: 1, 'preliminary.from': 2, 'preliminary.to': 3, 'final.from': 4 },
    })
  })

  it('go by what somebody decided before', () => {
    const remembered = new Map([
      [wordKey('甲'), 'code' as const],
      [wordKey('竞赛名称'), null],
    ])
    expect(readHead([['甲', '竞赛名称', '城市']], list, remembered).mapping).toEqual({ code: 0, city: 2 })
  })
})

describe('the rows', () => {
  const head = { headRow: 1, mapping: { code: 0, city: 2, sector: 1 } }
  const sheet = [
    ['标题'],
    ['编号', '领域', '城市'],
    ['0001', '数字经济', '济南'],
    [null, ' ', null],
    ['0002', null, null],
  ]

  it('keep the numbers of the spreadsheet and leave blank ones out', () => {
    expect(rowsUnder(sheet, head)).toEqual([
      { row: 3, cells: { code: '0001', sector: '数字经济', city: '济南' } },
      { row: 5, cells: { code: '0002' } },
    ])
  })

  it('take the value above where a merged cell left a blank, if asked', () => {
    expect(rowsUnder(sheet, head, ['city'])[1]).toEqual({ row: 5, cells: { code: '0002', city: '济南' } })
  })
})
