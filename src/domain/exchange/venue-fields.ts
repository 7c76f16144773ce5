import type { Headings } from './contest-fields'

export const venueFields = ['code', 'name', 'city', 'organisation', 'workstations', 'sectors'] as const
/** A column of a table of venues. */
export type VenueField = (typeof venueFields)[number]

const headings: Readonly<Record<VenueField, Headings>> = {
  code: { zh: ['场地编号', '场馆编号', '编号', '代码'], en: ['Venue code', 'Code', 'No'] },
  name: { zh: ['场地名称', '场馆名称', '场地', '场馆', '名称'], en: ['Venue name', 'Venue', 'Name'] },
  city: { zh: ['城市', '所在城市', '地市', '所在地'], en: ['City'] },
  organisation: { zh: ['所属单位', '单位', '管理单位'], en: ['Organisation', 'Organization', 'Owner'] },
  workstations: { zh: ['工位数', '工位', '容纳工位'], en: ['Workstations', 'Stations'] },
  sectors: { zh: ['适用领域', '领域', '产业领域'], en: ['Sectors', 'Sector'] },
}

export function venueHeadings(field: VenueField): Headings {
  return headings[field]
}
