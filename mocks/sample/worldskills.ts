import { memberRows } from './facts/members'
import { results2024 } from './facts/results-2024'
import { skills2024, skills2026, skillSectors, type SkillRow } from './facts/skills'
import { editionIds } from './programmes'
import type { SampleWorld } from './world'

const medals = { G: 'gold', S: 'silver', B: 'bronze', M: 'medallion' } as const
/** Member, points, medal letter, star: `CN753G*`. */
const resultPattern = /^([A-Z]{2})(\d{3})([GSBM]?)(\*?)$/

/** The skills of two editions, the Members, and the published results of 2024; facts, nothing made up. */
export function addWorldSkills(world: SampleWorld): void {
  addSkills(world, editionIds.worldskills2024, skills2024)
  addSkills(world, editionIds.worldskills2026, skills2026)
  for (const [code, nameEn, name] of memberRows) world.members.push({ code, nameEn, name })
  for (const [skillNumber, text] of Object.entries(results2024)) {
    for (const word of text.split(' ')) world.skillResults.push(readResult(skillNumber, word))
  }
  world.skillResults.sort((left, right) =>
    left.skillNumber < right.skillNumber ? -1 : left.skillNumber > right.skillNumber ? 1 : 0,
  )
}

function addSkills(world: SampleWorld, editionId: string, rows: readonly SkillRow[]): void {
  for (const [number, nameEn, name, sector] of rows)
    world.skills.push({ editionId, number, nameEn, name, sector: skillSectors[sector] })
}

function readResult(skillNumber: string, word: string): SampleWorld['skillResults'][number] {
  const [, memberCode, points, letter, star] = resultPattern.exec(word) ?? []
  if (memberCode === undefined) throw new Error(`skill ${skillNumber}: cannot read ${word}`)
  return {
    editionId: editionIds.worldskills2024,
    skillNumber,
    memberCode,
    points: Number(points),
    medal: isMedal(letter) ? medals[letter] : null,
    bestOfNation: star === '*',
  }
}

function isMedal(letter: string | undefined): letter is keyof typeof medals {
  return letter !== undefined && letter in medals
}
