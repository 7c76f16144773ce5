const seriesPattern = /^((?:\d{4}年)?山东省[“"]技能兴鲁[”"]职业技能大赛)\s*[—–\-－]+\s*(.+)$/

export interface ContestNameParts {
  readonly series: string | null
  readonly title: string
}

/**
 * A contest's full name is the series, a dash and its own name; a list of one series
 * shows the second only, or every row would begin with the same twenty characters.
 */
export function splitContestName(name: string): ContestNameParts {
  const [, series, title] = seriesPattern.exec(name) ?? []
  return series === undefined || title === undefined ? { series: null, title: name } : { series, title }
}
