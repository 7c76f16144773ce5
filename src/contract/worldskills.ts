import * as z from 'zod'
import { endpoint, idSchema } from './base'

export const medalSchema = z.enum(['gold', 'silver', 'bronze', 'medallion'])

export const skillSchema = z.object({
  number: z.string(),
  name: z.string().nullable(),
  nameEn: z.string(),
  sector: z.string(),
  entries: z.int(),
  /** China's published result in this skill, when there is one. */
  china: z.object({ points: z.int(), medal: medalSchema.nullable() }).nullable(),
})

export type SkillData = z.infer<typeof skillSchema>

const listSkills = endpoint
  .route({
    method: 'GET',
    path: '/worldskills/{editionId}/skills',
    summary: 'The skills of an edition',
    tags: ['worldskills'],
  })
  .input(z.object({ editionId: idSchema }))
  .output(
    z.object({
      edition: z.object({ id: idSchema, name: z.string(), nameEn: z.string(), year: z.int() }),
      rows: z.array(skillSchema),
    }),
  )

const getSkill = endpoint
  .route({
    method: 'GET',
    path: '/worldskills/{editionId}/skills/{number}',
    summary: 'Published results of one skill, by member',
    tags: ['worldskills'],
  })
  .input(z.object({ editionId: idSchema, number: z.string().max(4) }))
  .output(
    z.object({
      skill: skillSchema,
      rows: z.array(
        z.object({
          rank: z.int(),
          shared: z.boolean(),
          memberCode: z.string(),
          memberName: z.string().nullable(),
          memberNameEn: z.string(),
          points: z.int(),
          medal: medalSchema.nullable(),
          bestOfNation: z.boolean(),
        }),
      ),
    }),
  )

export const memberStandingSchema = z.object({
  code: z.string(),
  name: z.string().nullable(),
  nameEn: z.string(),
  entries: z.int(),
  gold: z.int(),
  silver: z.int(),
  bronze: z.int(),
  medallion: z.int(),
  medalPoints: z.int(),
  averageMedalPoints: z.string(),
  totalPoints: z.int(),
  averagePoints: z.string(),
})

export type MemberStandingData = z.infer<typeof memberStandingSchema>

const listMembers = endpoint
  .route({
    method: 'GET',
    path: '/worldskills/{editionId}/members',
    summary: 'Members compared by medals and points',
    tags: ['worldskills'],
  })
  .input(z.object({ editionId: idSchema }))
  .output(z.object({ rows: z.array(memberStandingSchema) }))

export const worldskills = { skills: listSkills, skill: getSkill, members: listMembers }
