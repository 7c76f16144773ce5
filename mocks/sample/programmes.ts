import { cities } from '#domain/contests/cities'
import { yellowRiverProvinces } from '#domain/contests/provinces'
import { figureRows, figuresSource } from './facts/figures'
import { enterpriseDelegations } from './facts/units'
import { yellowRiver, yellowRiverReported } from './facts/yellow-river'
import { padded } from './numbering'
import type { EditionRow, SampleWorld } from './world'

export const editionIds = {
  provincial: 'provincial-2024',
  yellowRiver: 'yellow-river-2024',
  worldskills2024: 'worldskills-2024',
  worldskills2026: 'worldskills-2026',
} as const

export function addProgrammes(world: SampleWorld): void {
  world.programmes.push(
    { id: 'provincial', name: '“技能兴鲁”职业技能大赛', nameEn: 'Skills for Shandong', position: 1 },
    {
      id: 'yellow_river',
      name: '黄河流域职业技能大赛',
      nameEn: 'Yellow River Basin Vocational Skills Competition',
      position: 2,
    },
    { id: 'worldskills', name: '世界技能大赛选拔', nameEn: 'WorldSkills selection', position: 3 },
  )
  world.editions.push(...editions)
  addDelegations(world)
  for (const [index, [name, value, relation, unit, note]] of figureRows.entries()) {
    world.figures.push({ position: index + 1, name, value, relation, unit, note, source: figuresSource })
  }
}

const undated = { cityCode: null, startsOn: null, endsOn: null, reported: null }

const editions: readonly EditionRow[] = [
  {
    ...undated,
    id: editionIds.provincial,
    programme: 'provincial',
    year: 2024,
    name: '2024年山东省“技能兴鲁”职业技能大赛',
    nameEn: 'Skills for Shandong 2024',
    reported: { source: figuresSource, notes: ['2024年省级“技能兴鲁”职业技能大赛共186项'] },
  },
  {
    id: editionIds.yellowRiver,
    programme: 'yellow_river',
    year: 2024,
    name: yellowRiver.name,
    nameEn: yellowRiver.nameEn,
    cityCode: yellowRiver.cityCode,
    startsOn: yellowRiver.startsOn,
    endsOn: yellowRiver.endsOn,
    reported: yellowRiverReported,
  },
  {
    ...undated,
    id: editionIds.worldskills2024,
    programme: 'worldskills',
    year: 2024,
    name: '第47届世界技能大赛（里昂）',
    nameEn: 'WorldSkills Lyon 2024',
  },
  {
    ...undated,
    id: editionIds.worldskills2026,
    programme: 'worldskills',
    year: 2026,
    name: '第48届世界技能大赛（上海）',
    nameEn: 'WorldSkills Shanghai 2026',
  },
]

function addDelegations(world: SampleWorld): void {
  for (const [index, { code, name, english }] of cities.entries()) {
    world.delegations.push({
      id: `d-${code.slice(0, 4)}`,
      editionId: editionIds.provincial,
      kind: 'city',
      code,
      name: `${name}代表队`,
      nameEn: english,
      position: index + 1,
    })
  }
  for (const [index, name] of enterpriseDelegations.entries()) {
    world.delegations.push({
      id: `d-e${index + 1}`,
      editionId: editionIds.provincial,
      kind: 'enterprise',
      code: `E${padded(index + 1, 2)}`,
      name: `${name}代表队`,
      nameEn: `Sample enterprise ${index + 1}`,
      position: cities.length + index + 1,
    })
  }
  for (const [index, { code, short, english }] of yellowRiverProvinces.entries()) {
    world.delegations.push({
      id: `d-yr-${code.slice(0, 2)}`,
      editionId: editionIds.yellowRiver,
      kind: 'province',
      code,
      name: `${short}代表队`,
      nameEn: english,
      position: index + 1,
    })
  }
}
