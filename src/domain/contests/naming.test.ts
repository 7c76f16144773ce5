import { describe, expect, it } from 'vitest'
import { cities, cityByCode } from './cities'
import { chineseNumeral, contestDisplayName } from './display-name'
import { yellowRiverProvinces } from './provinces'

describe('the name of a contest', () => {
  const year = { year: 2024, series: '技能兴鲁' }

  it('is rendered from its parts', () => {
    expect(contestDisplayName({ ...year, ordinal: 4, industry: '电力', occupation: '配电线路工' })).toBe(
      '2024年山东省“技能兴鲁”职业技能大赛—第四届山东省电力行业职业技能竞赛（配电线路工）',
    )
  })

  it('leaves out the words of a part that is missing', () => {
    expect(contestDisplayName({ ...year, industry: '电力' })).toBe(
      '2024年山东省“技能兴鲁”职业技能大赛—山东省电力行业职业技能竞赛',
    )
    expect(contestDisplayName({ ...year, occupation: '焊工' })).toBe('2024年山东省“技能兴鲁”职业技能大赛（焊工）')
  })

  it.each([
    [1, '一'],
    [10, '十'],
    [14, '十四'],
    [20, '二十'],
    [46, '四十六'],
  ])('writes %i as %s', (value, text) => {
    expect(chineseNumeral(value)).toBe(text)
  })
})

describe('places', () => {
  it('are sixteen cities in the order of their codes, each on its own tile', () => {
    const codes = cities.map(({ code }) => code)
    expect(codes).toHaveLength(16)
    expect(codes.toSorted()).toEqual(codes)
    expect(new Set(cities.map(({ col, row }) => `${col},${row}`)).size).toBe(16)
    expect(cityByCode('370500')?.english).toBe('Dongying')
    expect(cityByCode('371200')).toBeUndefined()
  })

  it('are nine provinces from the spring to the sea', () => {
    expect(yellowRiverProvinces.map(({ short }) => short).join(' ')).toBe(
      '青海 四川 甘肃 宁夏 内蒙古 陕西 山西 河南 山东',
    )
  })
})
