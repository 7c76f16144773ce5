import { contestHeadings, type ContestField } from '#domain/exchange/contest-fields'
import { writeTableFile, type WrittenCell } from '#features/exchange/file/write-table-file.ts'

export type YearRow = Partial<Record<ContestField, string | number>>

export const yearFields = [
  'code',
  'name',
  'class',
  'sector',
  'city',
  'organiser',
  'host',
  'events',
  'occupationCodes',
  'groups',
  'teamSizes',
  'workstations',
  'preliminary.from',
  'final.from',
  'final.to',
  'final.venueCode',
] as const satisfies readonly ContestField[]
type YearField = (typeof yearFields)[number]

const cityNames = ['济南市', '青岛', '淄博市 ', '山东省枣庄市', '东营']
const classNames = ['省级一类', '二类', 1, '２']
const sectorNames = ['数字经济', '高端装备与先进制造', '现代服务业']
const firstDays = ['2024-11-05', '2024年11月6日', '2024/11/7', '11月8日', 45606]

/** A table of the year as offices keep it: dates, classes and cities written in every way people write them. */
export function yearRows(count: number): YearRow[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(4, '0')
    return {
      code: `SD-2024-9${number}`,
      name: `示例第${number}号职业技能竞赛`,
      class: at(classNames, index),
      sector: at(sectorNames, index),
      city: at(cityNames, index),
      organiser: '示例省厅、示例总工会',
      host: `示例第${number}技工学校`,
      events: index % 3 === 0 ? '焊工；电工' : '焊工',
      occupationCodes: index % 3 === 0 ? '6-18-02-04；6-31-01-03' : '6-18-02-04',
      groups: '职工组、学生组',
      teamSizes: '单人',
      workstations: '２０个',
      'preliminary.from': '2024年10月20日',
      'final.from': at(firstDays, index),
      'final.to': '2024-11-15',
    }
  })
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length]
  if (value === undefined) throw new Error('no values to choose from')
  return value
}

/** Forty ways to get a row wrong, each in one cell of one row. */
export const faults: readonly { readonly field: YearField; readonly value: string | number; readonly code: string }[] =
  [
    { field: 'code', value: '', code: 'exchange.cell_missing' },
    { field: 'code', value: 'SD 2024 1', code: 'exchange.code_malformed' },
    { field: 'code', value: 'SD-2024-90001', code: 'exchange.code_repeated' },
    { field: 'name', value: '', code: 'exchange.cell_missing' },
    { field: 'name', value: '长'.repeat(201), code: 'exchange.text_too_long' },
    { field: 'class', value: '国家级', code: 'exchange.class_unknown' },
    { field: 'class', value: 3, code: 'exchange.class_unknown' },
    { field: 'sector', value: '', code: 'exchange.cell_missing' },
    { field: 'sector', value: '航天', code: 'exchange.sector_unknown' },
    { field: 'city', value: '北京市', code: 'exchange.city_unknown' },
    { field: 'city', value: '济南历下', code: 'exchange.city_unknown' },
    { field: 'events', value: '', code: 'exchange.events_missing' },
    { field: 'events', value: '焊工；焊工', code: 'exchange.event_repeated' },
    { field: 'occupationCodes', value: 'a；b；c', code: 'exchange.values_per_event' },
    { field: 'groups', value: '少年组', code: 'exchange.group_unknown' },
    { field: 'groups', value: '', code: 'exchange.groups_missing' },
    { field: 'teamSizes', value: '五人', code: 'exchange.team_size_unknown' },
    { field: 'teamSizes', value: '单人、双人、单人', code: 'exchange.values_per_group' },
    { field: 'workstations', value: '若干', code: 'exchange.number_unreadable' },
    { field: 'workstations', value: '0', code: 'exchange.number_out_of_range' },
    { field: 'workstations', value: 99_999, code: 'exchange.number_out_of_range' },
    { field: 'preliminary.from', value: '待定', code: 'exchange.day_unreadable' },
    { field: 'preliminary.from', value: '2024-10-14', code: 'schedule.date_past' },
    { field: 'preliminary.from', value: '2023年10月20日', code: 'schedule.outside_edition' },
    { field: 'preliminary.from', value: '2026-01-01', code: 'schedule.outside_edition' },
    { field: 'final.from', value: '2024-02-30', code: 'exchange.day_unreadable' },
    { field: 'final.from', value: '', code: 'exchange.start_missing' },
    { field: 'final.from', value: '2024年9月31日', code: 'exchange.day_unreadable' },
    { field: 'final.from', value: '2024-11-16', code: 'schedule.ends_before_start' },
    { field: 'final.from', value: '2022-11-16', code: 'schedule.outside_edition' },
    { field: 'final.to', value: '2024-10-30', code: 'schedule.ends_before_start' },
    { field: 'final.to', value: '11月底', code: 'exchange.day_unreadable' },
    { field: 'final.to', value: '2026-11-15', code: 'schedule.outside_edition' },
    { field: 'final.venueCode', value: 'V-999', code: 'exchange.venue_unknown' },
    { field: 'final.venueCode', value: '某体育馆', code: 'exchange.venue_unknown' },
    { field: 'host', value: '长'.repeat(101), code: 'exchange.text_too_long' },
    { field: 'organiser', value: `示例省厅、${'长'.repeat(101)}`, code: 'exchange.text_too_long' },
    { field: 'class', value: '特级', code: 'exchange.class_unknown' },
    { field: 'city', value: '临沂县', code: 'exchange.city_unknown' },
    { field: 'sector', value: '数字', code: 'exchange.sector_unknown' },
  ]

/** The table as a workbook; rows from 2 on, under one row of headings. */
export function yearFile(rows: readonly YearRow[]): Promise<Blob> {
  return writeTableFile({
    sheet: '竞赛',
    head: yearFields.map((field) => contestHeadings(field).zh[0]),
    rows: rows.map((row) => yearFields.map((field): WrittenCell => ({ value: row[field] ?? null }))),
    widths: yearFields.map(() => 14),
  })
}
