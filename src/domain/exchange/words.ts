import { cities, cityByCode } from '../contests/cities'
import { chineseNumeral } from '../contests/display-name'
import type { TeamSize } from '../contests/team-size'
import type { ContestClass, GroupKind, Sector, StageKind } from '../contests/vocabulary'
import { plainIn, type TableCell } from './cells'

export type ExchangeLanguage = 'zh' | 'en'

/** What a code is written as, and what else it is read from; the first of each language is what is written. */
interface Words {
  readonly zh: readonly [string, ...string[]]
  readonly en: readonly [string, ...string[]]
}
type Vocabulary<Code extends string> = Readonly<Record<Code, Words>>

export const classWords: Vocabulary<ContestClass> = {
  one: {
    zh: ['省级一类', '一类', '省一类', '1', '1类', 'I类', 'I', 'Ⅰ类'],
    en: ['Provincial class one', 'Class 1', 'one'],
  },
  two: {
    zh: ['省级二类', '二类', '省二类', '2', '2类', 'II类', 'II', 'Ⅱ类'],
    en: ['Provincial class two', 'Class 2', 'two'],
  },
}

export const sectorWords: Vocabulary<Sector> = {
  equipment: {
    zh: ['高端装备与先进制造', '高端装备', '先进制造', '装备制造'],
    en: ['Equipment and advanced manufacturing', 'equipment'],
  },
  materials: {
    zh: ['化工材料、冶金与能源', '化工材料冶金与能源', '化工', '冶金', '能源'],
    en: ['Chemicals, metals and energy', 'materials'],
  },
  digital: { zh: ['数字经济'], en: ['Digital economy', 'digital'] },
  construction: { zh: ['建筑与交通', '建筑', '交通'], en: ['Construction and transport', 'construction'] },
  agriculture: {
    zh: ['农业、食品与传统工艺', '农业食品与传统工艺', '农业', '食品', '传统工艺'],
    en: ['Agriculture, food and crafts', 'agriculture'],
  },
  services: { zh: ['现代服务业', '服务业'], en: ['Services', 'services'] },
}

export const groupWords: Vocabulary<GroupKind> = {
  worker: { zh: ['职工组', '职工', '职工(教师)组'], en: ['Workers', 'worker'] },
  teacher: { zh: ['教师组', '教师'], en: ['Teachers', 'teacher'] },
  student: { zh: ['学生组', '学生'], en: ['Students', 'student'] },
  open: { zh: ['不分组', '公开组'], en: ['Open', 'open'] },
}

export const teamSizeWords: Vocabulary<TeamSize> = {
  single: { zh: ['单人', '个人', '个人赛', '1人', '1'], en: ['Individual', 'single'] },
  pair: { zh: ['双人', '双人赛', '两人', '2人', '2'], en: ['Pairs', 'pair'] },
  three: { zh: ['三人', '三人赛', '3人', '3'], en: ['Teams of three', 'three'] },
  team: { zh: ['团体', '团体赛'], en: ['Teams', 'team'] },
}

export const stageWords: Vocabulary<StageKind> = {
  trial: { zh: ['选拔赛'], en: ['Trial'] },
  preliminary: { zh: ['初赛', '预赛', '复赛'], en: ['Preliminary'] },
  final: { zh: ['决赛', '总决赛'], en: ['Final'] },
}

/** A word without what people write differently: case, spaces, punctuation. */
export function wordKey(cell: TableCell | undefined): string {
  return plainIn(cell)
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]/gu, '')
}

/** The code a word stands for in a vocabulary, or null. The code itself is a word for it too. */
export function codeOf<Code extends string>(words: Vocabulary<Code>, cell: TableCell | undefined): Code | null {
  const key = wordKey(cell)
  for (const [code, { zh, en }] of Object.entries<Words>(words) as [Code, Words][]) {
    if ([code, ...zh, ...en].some((word) => wordKey(word) === key)) return code
  }
  return null
}

/** @example cityIn('山东省济南市') // "370100"; also 济南, 济南市, Jinan, 370100 */
export function cityIn(cell: TableCell | undefined): string | null {
  const text = wordKey(cell)
  const bare = text.replace(/^山东省?/, '').replace(/市$/, '')
  if (cityByCode(text) !== undefined) return text
  return cities.find(({ short, english }) => short === bare || wordKey(english) === bare)?.code ?? null
}

/** The number of an edition, such as 4, `四` or `第四届`; null when it is none from 1 to 99. */
export function ordinalIn(cell: TableCell | undefined): number | null {
  const text = plainIn(cell).replace(/^第/, '').replace(/届$/, '')
  const number = /^\d{1,2}$/.test(text) ? Number(text) : Array.from({ length: 99 }, (_, i) => i + 1).find(isWritten)
  return number !== undefined && number >= 1 ? number : null

  function isWritten(value: number): boolean {
    return chineseNumeral(value) === text
  }
}
