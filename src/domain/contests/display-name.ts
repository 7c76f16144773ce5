/** The series of the provincial contests, which stands in their names. Source: rule book 3. */
export const provincialSeries = '技能兴鲁'

/** The parts a contest's full name is rendered from; a part left out or null leaves its words out. */
export interface ContestNameParts {
  readonly year: number
  /** Such as `技能兴鲁`. */
  readonly series: string
  readonly ordinal?: number | null | undefined
  /** Such as `电力`; written before 行业. */
  readonly industry?: string | null | undefined
  /** The 工种, free text. */
  readonly occupation?: string | null | undefined
}

/**
 * The full name as documents write it. Source: rule book 3.
 * @example contestDisplayName({ year: 2024, series: '技能兴鲁', ordinal: 4, industry: '电力', occupation: '配电线路工' })
 * // 2024年山东省“技能兴鲁”职业技能大赛—第四届山东省电力行业职业技能竞赛（配电线路工）
 */
export function contestDisplayName({ year, series, ordinal, industry, occupation }: ContestNameParts): string {
  const edition = `${year}年山东省“${series}”职业技能大赛`
  const which = ordinal ? `第${chineseNumeral(ordinal)}届` : ''
  const own = which || industry ? `—${which}山东省${industry ? `${industry}行业` : ''}职业技能竞赛` : ''
  return `${edition}${own}${occupation ? `（${occupation}）` : ''}`
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/**
 * A number from 1 to 99 as documents write ordinals.
 * @example chineseNumeral(14) // "十四"
 */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`not a number from 1 to 99: ${value}`)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const tensText = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`
  return `${tensText}${ones === 0 ? '' : (digits[ones] ?? '')}`
}
