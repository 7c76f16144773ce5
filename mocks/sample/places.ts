import { cities, type City } from '#domain/contests/cities'
import { yellowRiverProvinces } from '#domain/contests/provinces'
import { sectors, type Sector } from '#domain/contests/vocabulary'
import {
  departmentNames,
  enterpriseDelegations,
  enterpriseTrades,
  enterpriseWords,
  schoolKinds,
  venueKinds,
} from './facts/units'
import { numbered } from './numbering'
import type { Random } from './random'
import type { OrganisationRow, SampleWorld, VenueRow } from './world'

const schoolsPerCity = 5
const enterprisesPerCity = 8
const venueCount = 60

/** Fictional units and venues: every name starts with 示例, so that none is taken for a real one. */
export function addPlaces(world: SampleWorld, random: Random): void {
  const nextId = numbered('o', 3)
  const add = (row: Omit<OrganisationRow, 'id' | 'sample'>) =>
    world.organisations.push({ ...row, id: nextId(), sample: true })

  for (const { code, short } of cities) {
    for (const kind of schoolKinds.slice(0, schoolsPerCity))
      add({ name: `示例${short}${kind}`, kind: 'school', cityCode: code })
    const trades = random.shuffle(enterpriseTrades)
    const words = random.shuffle(enterpriseWords)
    for (let index = 0; index < enterprisesPerCity; index += 1) {
      add({ name: `示例${short}${words[index]}${trades[index]}有限公司`, kind: 'enterprise', cityCode: code })
    }
  }
  for (const name of departmentNames) add({ name, kind: 'department', cityCode: null })
  for (const trade of enterpriseTrades) add({ name: `示例省${trade}行业协会`, kind: 'association', cityCode: null })
  for (const name of enterpriseDelegations) add({ name, kind: 'enterprise', cityCode: null })
  for (const { short } of yellowRiverProvinces)
    add({ name: `示例单位（${short}）`, kind: 'enterprise', cityCode: null })
  addVenues(world, random)
}

function addVenues(world: SampleWorld, random: Random): void {
  const nextId = numbered('v', 2)
  const hallOf = new Map<string, number>()
  for (const city of spreadOverCities(venueCount)) {
    const schools = world.organisations.filter(({ kind, cityCode }) => kind === 'school' && cityCode === city.code)
    const owner = random.pick(schools)
    const kind = random.pick(venueKinds)
    const hall = (hallOf.get(city.code) ?? 0) + 1
    hallOf.set(city.code, hall)
    const name = kind === '会展中心' ? `示例${city.short}${kind}${hall}号馆` : `${owner.name}${kind}（${hall}号场地）`
    const id = nextId()
    const row: VenueRow = {
      id,
      code: id.toUpperCase(),
      name,
      cityCode: city.code,
      organisationId: kind === '会展中心' ? null : owner.id,
      workstations: random.int(4, 40) * 5,
      sectors: sectorsOf(random),
      sample: true,
    }
    world.venues.push(row)
  }
}

function sectorsOf(random: Random): Sector[] {
  const chosen = new Set(random.shuffle(sectors).slice(0, random.int(2, 4)))
  return sectors.filter((sector) => chosen.has(sector))
}

/** About how large a share of contests and venues each city has in the sample; made up. */
const weights: Readonly<Record<string, number>> = {
  济南: 6,
  青岛: 6,
  烟台: 5,
  潍坊: 5,
  淄博: 4,
  济宁: 4,
  临沂: 4,
  东营: 3,
  泰安: 3,
  威海: 3,
  德州: 3,
}
const weightOf = ({ short }: City) => weights[short] ?? 2

/** At least two for each, the rest by weight. */
export function spreadOverCities(count: number): City[] {
  const sum = cities.reduce((total, city) => total + weightOf(city), 0)
  const shares = cities.map((city) => ({ city, share: (count * weightOf(city)) / sum }))
  const list = shares.flatMap(({ city, share }) => Array.from({ length: Math.max(2, Math.floor(share)) }, () => city))
  const byRemainder = shares.toSorted((left, right) => (right.share % 1) - (left.share % 1)).map(({ city }) => city)
  return [...list, ...byRemainder.slice(0, Math.max(0, count - list.length))]
}
