import { expect, it } from 'vitest'
import { searchKeysOf } from '#backend/contests/search-keys'

it('a name is found by its pinyin and its initials, Latin letters and digits kept', async () => {
  expect(await searchKeysOf('2024年山东省“技能兴鲁”职业技能大赛（焊工）')).toEqual({
    pinyin: '2024nianshandongshengjinengxingluzhiyejinengdasaihangong',
    initials: '2024nsdsjnxlzyjndshg',
  })
  expect(await searchKeysOf('CAD 绿化工')).toEqual({ pinyin: 'cadlvhuagong', initials: 'cadlhg' })
})
