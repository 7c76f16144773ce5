/** A prefecture-level city of Shandong; `col` and `row` place its tile on a schematic map, from the north-west corner. */
export interface City {
  readonly code: string
  readonly name: string
  readonly short: string
  readonly english: string
  readonly col: number
  readonly row: number
}

function city(code: string, short: string, english: string, [col, row]: readonly [number, number]): City {
  return { code, name: `${short}市`, short, english, col, row }
}

/**
 * The sixteen cities in the order of their division codes, which is the order people expect. Source: rule book 2.
 * Names and codes after the national statistics bureau's divisions of 2022-10-31; tile places are ours and only
 * keep neighbours together.
 */
export const cities: readonly City[] = [
  city('370100', '济南', 'Jinan', [1, 1]),
  city('370200', '青岛', 'Qingdao', [4, 2]),
  city('370300', '淄博', 'Zibo', [2, 1]),
  city('370400', '枣庄', 'Zaozhuang', [2, 3]),
  city('370500', '东营', 'Dongying', [3, 0]),
  city('370600', '烟台', 'Yantai', [4, 1]),
  city('370700', '潍坊', 'Weifang', [3, 1]),
  city('370800', '济宁', 'Jining', [1, 3]),
  city('370900', '泰安', "Tai'an", [1, 2]),
  city('371000', '威海', 'Weihai', [5, 1]),
  city('371100', '日照', 'Rizhao', [3, 2]),
  city('371300', '临沂', 'Linyi', [2, 2]),
  city('371400', '德州', 'Dezhou', [1, 0]),
  city('371500', '聊城', 'Liaocheng', [0, 1]),
  city('371600', '滨州', 'Binzhou', [2, 0]),
  city('371700', '菏泽', 'Heze', [0, 3]),
]

const byCode = new Map(cities.map((one) => [one.code, one]))

/** The city with a division code, or undefined when it is none of the sixteen. */
export function cityByCode(code: string): City | undefined {
  return byCode.get(code)
}
