import type { Sector } from '#domain/contests/vocabulary'
import { agricultureTexts } from './agriculture'
import { constructionTexts } from './construction'
import { digitalTexts } from './digital'
import { equipmentTexts } from './equipment'
import { materialsTexts } from './materials'
import { servicesTexts } from './services'
import type { CriterionText } from './shape'

export const textsBySector: Readonly<Record<Sector, readonly CriterionText[]>> = {
  equipment: equipmentTexts,
  materials: materialsTexts,
  digital: digitalTexts,
  construction: constructionTexts,
  agriculture: agricultureTexts,
  services: servicesTexts,
}
