import { stageKinds, type StageKind } from '../contests/vocabulary'
import { stageWords } from './words'

export const stageParts = [
  'from',
  'to',
  'venueCode',
  'venue',
  'setUp',
  'takeDown',
  'days',
  'preferred',
  'window',
] as const
export type StagePart = (typeof stageParts)[number]

export const plainContestFields = [
  'code',
  'name',
  'series',
  'ordinal',
  'industry',
  'trade',
  'class',
  'sector',
  'city',
  'organiser',
  'host',
  'co_host',
  'supporter',
  'events',
  'occupationCodes',
  'occupationNames',
  'groups',
  'teamSizes',
  'workstations',
] as const
type PlainContestField = (typeof plainContestFields)[number]
export type StageField = `${StageKind}.${StagePart}`
/** A column of a table of contests; a stage has a set of its own. */
export type ContestField = PlainContestField | StageField

/** What a column is headed by: the first of each language is written, all are recognised. */
export interface Headings {
  readonly zh: readonly [string, ...string[]]
  readonly en: readonly [string, ...string[]]
}

const plainHeadings: Readonly<Record<PlainContestField, Headings>> = {
  code: {
    zh: ['竞赛编号', '编号', '竞赛代码', '代码', '赛事编号', '项目编号'],
    en: ['Contest code', 'Code', 'Contest no', 'No'],
  },
  name: {
    zh: ['竞赛名称', '名称', '赛事名称', '竞赛全称', '大赛名称', '项目名称'],
    en: ['Contest name', 'Name', 'Contest', 'Title'],
  },
  series: { zh: ['系列', '大赛系列'], en: ['Series'] },
  ordinal: { zh: ['届次', '届'], en: ['Ordinal', 'Edition no'] },
  industry: { zh: ['行业'], en: ['Industry'] },
  trade: { zh: ['工种'], en: ['Trade'] },
  class: { zh: ['类别', '竞赛类别', '级别', '竞赛级别', '等级'], en: ['Class', 'Contest class', 'Level'] },
  sector: { zh: ['领域', '产业领域', '行业领域', '所属领域', '产业'], en: ['Sector', 'Field'] },
  city: { zh: ['城市', '承办城市', '承办地市', '地市', '举办地', '决赛城市'], en: ['City', 'Host city'] },
  organiser: { zh: ['主办', '主办单位'], en: ['Organiser', 'Organizer', 'Organisers', 'Organizers'] },
  host: { zh: ['承办', '承办单位'], en: ['Host', 'Hosts'] },
  co_host: { zh: ['协办', '协办单位'], en: ['Co-host', 'Co-hosts', 'Cohost'] },
  supporter: { zh: ['支持', '支持单位'], en: ['Supporter', 'Supporters'] },
  events: { zh: ['赛项', '赛项名称', '竞赛项目'], en: ['Events', 'Event'] },
  occupationCodes: {
    zh: ['职业编码', '职业代码', '工种代码', '职业(工种)代码'],
    en: ['Occupation codes', 'Occupation code'],
  },
  occupationNames: { zh: ['职业', '职业名称', '职业(工种)', '职业(工种)名称'], en: ['Occupations', 'Occupation'] },
  groups: { zh: ['组别', '参赛组别', '分组'], en: ['Groups', 'Group'] },
  teamSizes: { zh: ['参赛形式', '组队形式', '参赛人数', '形式'], en: ['Team size', 'Team sizes'] },
  workstations: { zh: ['工位', '工位数', '同时工位数', '所需工位'], en: ['Workstations', 'Stations'] },
}

const partHeadings: Readonly<Record<StagePart, Headings>> = {
  from: {
    zh: ['开始日期', '开始', '日期', '时间', '起始日期', '开始时间', '起'],
    en: ['from', 'start', 'date', 'dates', 'starts on'],
  },
  to: { zh: ['结束日期', '结束', '截止日期', '结束时间', '止'], en: ['to', 'end', 'ends on'] },
  venueCode: { zh: ['场地编号', '场馆编号', '赛场编号'], en: ['venue code'] },
  venue: { zh: ['场地', '场馆', '赛场', '场地名称', '场馆名称', '地点'], en: ['venue', 'venue name', 'place'] },
  setUp: { zh: ['布展天数', '布置天数', '布场天数'], en: ['set-up days', 'setup days'] },
  takeDown: { zh: ['撤展天数', '撤场天数'], en: ['take-down days', 'takedown days'] },
  days: { zh: ['天数', '比赛天数'], en: ['days', 'length'] },
  preferred: { zh: ['意向日期', '希望日期', '拟定日期', '意向时间'], en: ['preferred', 'preferred days'] },
  window: { zh: ['可用日期', '可选日期', '可用时间'], en: ['window', 'possible days'] },
}

export const contestFields: readonly ContestField[] = [
  ...plainContestFields,
  ...stageKinds.toReversed().flatMap((kind) => stageParts.map((part): ContestField => `${kind}.${part}`)),
]

/** The headings of a column; a stage's are those of the part with the stage's word before it. */
export function contestHeadings(field: ContestField): Headings {
  const stage = stageFieldOf(field)
  return stage === null ? plainHeadings[field as PlainContestField] : stageHeadings(stage)
}

export function stageFieldOf(field: ContestField): { readonly kind: StageKind; readonly part: StagePart } | null {
  const [kind, part] = field.split('.')
  return part === undefined ? null : { kind: kind as StageKind, part: part as StagePart }
}

function stageHeadings({ kind, part }: { readonly kind: StageKind; readonly part: StagePart }): Headings {
  const words = stageWords[kind]
  const { zh, en } = partHeadings[part]
  const [firstZh, firstEn] = [`${words.zh[0]}${zh[0]}`, `${words.en[0]} ${en[0]}`] as const
  return {
    zh: [firstZh, ...words.zh.flatMap((stage) => zh.map((name) => `${stage}${name}`)), ...unsaid(kind, zh)],
    en: [firstEn, ...en.map((name) => `${words.en[0]} ${name}`), ...(kind === 'final' ? en : [])],
  }
}

/** A table of the year that names no stage means the final. */
function unsaid(kind: StageKind, names: readonly string[]): readonly string[] {
  return kind === 'final' ? names.flatMap((name) => [name, `竞赛${name}`, `比赛${name}`]) : []
}
