/** A province of the Yellow River basin. */
export interface Province {
  readonly code: string
  readonly name: string
  readonly short: string
  readonly english: string
}

/**
 * The nine provinces that send delegations to the Yellow River contest, upstream to downstream,
 * which is the organisers' order. Source: rule book 1, 2.
 */
export const yellowRiverProvinces: readonly Province[] = [
  { code: '630000', name: '青海省', short: '青海', english: 'Qinghai' },
  { code: '510000', name: '四川省', short: '四川', english: 'Sichuan' },
  { code: '620000', name: '甘肃省', short: '甘肃', english: 'Gansu' },
  { code: '640000', name: '宁夏回族自治区', short: '宁夏', english: 'Ningxia' },
  { code: '150000', name: '内蒙古自治区', short: '内蒙古', english: 'Inner Mongolia' },
  { code: '610000', name: '陕西省', short: '陕西', english: 'Shaanxi' },
  { code: '140000', name: '山西省', short: '山西', english: 'Shanxi' },
  { code: '410000', name: '河南省', short: '河南', english: 'Henan' },
  { code: '370000', name: '山东省', short: '山东', english: 'Shandong' },
]
