import type { dayActuals, dayItems, dayProgrammes } from '#backend/db/tables/day'
import type { announcements } from '#backend/db/tables/announcements'
import type { draws, drawLinks, drawSeeds, drawSteps } from '#backend/db/tables/draws'
import type { assignments, entries, entryMembers, events, groups, people } from '#backend/db/tables/entries'
import type { aspects, criteria, formJudges, forms, schemes } from '#backend/db/tables/marking'
import type { eventSignatures, formSignatures, marks } from '#backend/db/tables/marks'
import type { audit, figures, personas, settings } from '#backend/db/tables/office'
import type { planDraftRows, planDrafts, planRules, planVersionRows, planVersions } from '#backend/db/tables/plan'
import type {
  contestHosts,
  contests,
  delegations,
  editions,
  organisations,
  programmes,
  stages,
  venues,
} from '#backend/db/tables/programme'
import type { resultRows, results } from '#backend/db/tables/results'
import type { members, skillResults, skills } from '#backend/db/tables/worldskills'

/** A row with every column spelled out, except those the database fills in itself. */
type Row<Table extends { $inferInsert: object }> = {
  [Column in Exclude<keyof Table['$inferInsert'], 'seq'>]-?: Exclude<Table['$inferInsert'][Column], undefined>
}

export type EditionRow = Row<typeof editions>
export type OrganisationRow = Row<typeof organisations>
export type VenueRow = Row<typeof venues>
export type DelegationRow = Row<typeof delegations>
export type ContestRow = Row<typeof contests>
export type StageRow = Row<typeof stages>
export type EventRow = Row<typeof events>
export type GroupRow = Row<typeof groups>
export type PersonRow = Row<typeof people>
export type DayItemRow = Row<typeof dayItems>
export type EntryRow = Row<typeof entries>
export type AssignmentRow = Row<typeof assignments>
export type SchemeRow = Row<typeof schemes>
export type CriterionRow = Row<typeof criteria>
export type FormRow = Row<typeof forms>
export type AspectRow = Row<typeof aspects>
export type FormJudgeRow = Row<typeof formJudges>
export type MarkRow = Row<typeof marks>
export type ResultRow = Row<typeof results>
export type ResultRowRow = Row<typeof resultRows>
export type AnnouncementRow = Row<typeof announcements>
export type AuditRow = Row<typeof audit>
export type PersonaRow = Row<typeof personas>

/** Every row of the sample world, table by table, in an order that satisfies the foreign keys. */
export interface SampleWorld {
  readonly programmes: Row<typeof programmes>[]
  readonly editions: EditionRow[]
  readonly organisations: OrganisationRow[]
  readonly venues: VenueRow[]
  readonly delegations: DelegationRow[]
  readonly contests: ContestRow[]
  readonly contestHosts: Row<typeof contestHosts>[]
  readonly stages: StageRow[]
  readonly announcements: AnnouncementRow[]
  readonly events: EventRow[]
  readonly groups: GroupRow[]
  readonly people: PersonRow[]
  readonly entries: EntryRow[]
  readonly entryMembers: Row<typeof entryMembers>[]
  readonly assignments: AssignmentRow[]
  readonly draws: Row<typeof draws>[]
  readonly drawSeeds: Row<typeof drawSeeds>[]
  readonly drawSteps: Row<typeof drawSteps>[]
  readonly drawLinks: Row<typeof drawLinks>[]
  readonly schemes: SchemeRow[]
  readonly criteria: CriterionRow[]
  readonly forms: FormRow[]
  readonly aspects: AspectRow[]
  readonly formJudges: FormJudgeRow[]
  readonly marks: MarkRow[]
  readonly formSignatures: Row<typeof formSignatures>[]
  readonly eventSignatures: Row<typeof eventSignatures>[]
  readonly results: ResultRow[]
  readonly resultRows: ResultRowRow[]
  readonly skills: Row<typeof skills>[]
  readonly members: Row<typeof members>[]
  readonly skillResults: Row<typeof skillResults>[]
  readonly audit: AuditRow[]
  readonly personas: PersonaRow[]
  readonly settings: Row<typeof settings>[]
  readonly figures: Row<typeof figures>[]
  readonly dayProgrammes: Row<typeof dayProgrammes>[]
  readonly dayItems: DayItemRow[]
  readonly dayActuals: Row<typeof dayActuals>[]
  readonly planRules: Row<typeof planRules>[]
  readonly planDrafts: Row<typeof planDrafts>[]
  readonly planDraftRows: Row<typeof planDraftRows>[]
  readonly planVersions: Row<typeof planVersions>[]
  readonly planVersionRows: Row<typeof planVersionRows>[]
}

export type TableName = keyof SampleWorld

export function emptyWorld(): SampleWorld {
  return {
    programmes: [],
    editions: [],
    organisations: [],
    venues: [],
    delegations: [],
    contests: [],
    contestHosts: [],
    stages: [],
    announcements: [],
    events: [],
    groups: [],
    people: [],
    entries: [],
    entryMembers: [],
    assignments: [],
    draws: [],
    drawSeeds: [],
    drawSteps: [],
    drawLinks: [],
    schemes: [],
    criteria: [],
    forms: [],
    aspects: [],
    formJudges: [],
    marks: [],
    formSignatures: [],
    eventSignatures: [],
    results: [],
    resultRows: [],
    skills: [],
    members: [],
    skillResults: [],
    audit: [],
    personas: [],
    settings: [],
    figures: [],
    planRules: [],
    planDrafts: [],
    planDraftRows: [],
    planVersions: [],
    planVersionRows: [],
    dayProgrammes: [],
    dayItems: [],
    dayActuals: [],
  }
}
