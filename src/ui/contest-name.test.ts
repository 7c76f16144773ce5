import { describe, expect, it } from 'vitest'
import { splitContestName } from './contest-name'

describe('the name of a contest', () => {
  it.each([
    [
      '2024年山东省“技能兴鲁”职业技能大赛—第四届山东省住建行业职业技能竞赛（焊工）',
      '2024年山东省“技能兴鲁”职业技能大赛',
      '第四届山东省住建行业职业技能竞赛（焊工）',
    ],
    [
      '2024年山东省“技能兴鲁”职业技能大赛--第四届山东省信息产业职业技能竞赛',
      '2024年山东省“技能兴鲁”职业技能大赛',
      '第四届山东省信息产业职业技能竞赛',
    ],
    [
      '山东省“技能兴鲁”职业技能大赛——2024年山东省交通运输行业职业技能竞赛',
      '山东省“技能兴鲁”职业技能大赛',
      '2024年山东省交通运输行业职业技能竞赛',
    ],
    ['首届黄河流域职业技能大赛', null, '首届黄河流域职业技能大赛'],
  ])('%s', (name, series, title) => expect(splitContestName(name)).toEqual({ series, title }))
})
