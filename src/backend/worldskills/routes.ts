import { and, asc, desc, eq } from 'drizzle-orm'
import { exactRatio, roundHalfUp } from '#domain/exact'
import { groupBy } from '#domain/group-by'
import { found } from '../core/problems'
import { query } from '../core/use-case'
import type { Database } from '../db/database'
import { editions } from '../db/tables/programme'
import { members, skillResults, skills } from '../db/tables/worldskills'
import { api } from '../router'

/** Medal points of the member comparison. Source: rule book 5.1. */
const medalPoints = { gold: 4, silver: 3, bronze: 2, medallion: 1 } as const

type SkillResult = typeof skillResults.$inferSelect
type Skill = typeof skills.$inferSelect

export const worldskillsRoutes = {
  skills: api.worldskills.skills.handler(
    query(async ({ db }, { editionId }) => {
      const edition = await findEdition(db, editionId)
      const rows = await db.select().from(skills).where(eq(skills.editionId, editionId)).orderBy(asc(skills.number))
      const resultsOf = groupBy(await loadResults(db, editionId), ({ skillNumber }) => skillNumber)
      return {
        edition,
        rows: rows.map((skill) => presentSkill(skill, resultsOf.get(skill.number) ?? [])),
      }
    }),
  ),

  skill: api.worldskills.skill.handler(
    query(async ({ db }, { editionId, number }) => {
      const [skill] = await db
        .select()
        .from(skills)
        .where(and(eq(skills.editionId, editionId), eq(skills.number, number)))
      const rows = await db
        .select({ result: skillResults, member: members })
        .from(skillResults)
        .innerJoin(members, eq(members.code, skillResults.memberCode))
        .where(and(eq(skillResults.editionId, editionId), eq(skillResults.skillNumber, number)))
        .orderBy(desc(skillResults.points), asc(members.nameEn))
      const all = rows.map(({ result }) => result)
      return {
        skill: presentSkill(found(skill, number), all),
        rows: rows.map(({ result, member }) => ({
          rank: 1 + all.filter(({ points }) => points > result.points).length,
          shared: all.filter(({ points }) => points === result.points).length > 1,
          memberCode: member.code,
          memberName: member.name,
          memberNameEn: member.nameEn,
          points: result.points,
          medal: result.medal,
          bestOfNation: result.bestOfNation,
        })),
      }
    }),
  ),

  members: api.worldskills.members.handler(
    query(async ({ db }, { editionId }) => {
      await findEdition(db, editionId)
      const names = new Map((await db.select().from(members)).map((member) => [member.code, member]))
      const byMember = groupBy(await loadResults(db, editionId), ({ memberCode }) => memberCode)
      const rows = [...byMember].map(([code, results]) => ({
        name: null,
        nameEn: code,
        ...names.get(code),
        code,
        ...compareMember(results),
      }))
      return {
        rows: rows.sort((left, right) => right.medalPoints - left.medalPoints || right.totalPoints - left.totalPoints),
      }
    }),
  ),
}

async function findEdition(db: Database, editionId: string) {
  const [edition] = await db.select().from(editions).where(eq(editions.id, editionId))
  return found(edition, editionId)
}

function loadResults(db: Database, editionId: string): Promise<SkillResult[]> {
  return db.select().from(skillResults).where(eq(skillResults.editionId, editionId))
}

function presentSkill({ number, name, nameEn, sector }: Skill, results: readonly SkillResult[]) {
  const china = results.find(({ memberCode }) => memberCode === 'CN')
  return {
    number,
    name,
    nameEn,
    sector,
    entries: results.length,
    china: china ? { points: china.points, medal: china.medal } : null,
  }
}

function compareMember(results: readonly SkillResult[]) {
  const countOf = (medal: SkillResult['medal']) => results.filter((result) => result.medal === medal).length
  const totalPoints = results.reduce((sum, { points }) => sum + points, 0)
  const points = results.reduce((sum, { medal }) => sum + (medal === null ? 0 : medalPoints[medal]), 0)
  return {
    entries: results.length,
    gold: countOf('gold'),
    silver: countOf('silver'),
    bronze: countOf('bronze'),
    medallion: countOf('medallion'),
    medalPoints: points,
    averageMedalPoints: roundHalfUp(exactRatio(points, results.length), 3),
    totalPoints,
    averagePoints: roundHalfUp(exactRatio(totalPoints, results.length), 2),
  }
}
