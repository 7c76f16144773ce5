import type { EntryId } from '#domain/ids'
import { totalMarks, weightedTotal } from '#domain/marking/total'
import { giveAwards } from '#domain/ranking/awards'
import { rankEntries } from '#domain/ranking/rank'
import type { Ranking, RankingEntry } from '#domain/ranking/rule-pack'
import { decidingKey } from '#domain/ranking/separator-text'
import { grantTitles } from '#domain/ranking/title-quota'
import type { ResultPart } from '#backend/db/tables/results'
import { instantOf, sampleDay } from './clock'
import type { MadeContest } from './contests'
import type { MadeEvent } from './events'
import type { AwardedMarks } from './marking'
import { officePersonId } from './personas'
import type { Random } from './random'
import type { MadeScheme } from './schemes'
import type { EntryRow, GroupRow, SampleWorld } from './world'

/** The marks of one entry as the results book prints them. */
export interface EntryMarks {
  readonly total: string | null
  readonly parts: readonly ResultPart[]
}

export type MarksOf = (entry: EntryRow) => EntryMarks

const none: EntryMarks = { total: null, parts: [] }
const withoutTotal: readonly EntryRow['status'][] = ['dns', 'dsq', 'withdrawn', 'dnf']

/** Publishes the ranking of every group of an event: ranked, awarded and titled by the rules, never by hand. */
export function addResults(world: SampleWorld, contest: MadeContest, event: MadeEvent, marksOf: MarksOf): void {
  const { rulePack } = event.row
  const entries = world.entries.filter(({ eventId }) => eventId === event.row.id)
  const groups = event.groups.map((group) => {
    const own = entries.filter(({ groupId }) => groupId === group.id)
    const marks = new Map(own.map((entry) => [entry.id, withoutTotal.includes(entry.status) ? none : marksOf(entry)]))
    return { group, kind: group.kind, marks, rows: rank(own, marks, event).rows }
  })
  const titles = grantTitles({
    contestClass: contest.plan.class,
    size: event.groups[0]?.teamSize ?? 'single',
    groups,
    split: rulePack.titleSplit,
  })
  if (titles.kind === 'refused') throw new Error(`no titles for ${event.row.id}: ${titles.reasons[0].code}`)
  const titled = new Set(titles.value.rows.filter(({ title }) => title).map(({ entryId }) => String(entryId)))

  for (const { group, marks, rows } of groups) {
    const resultId = publish(world, contest, event, group)
    const awards = rulePack.awards === null ? [] : giveAwards(rows, rulePack.awards).awards
    for (const [index, row] of rows.entries()) {
      const { total, parts } = marks.get(row.entryId) ?? none
      world.resultRows.push({
        resultId,
        entryId: row.entryId,
        position: index + 1,
        rank: row.rank,
        shared: row.shared,
        status: row.status,
        total,
        deducted: null,
        parts,
        decidedBy: decidingKey(row),
        award: awards[index]?.award ?? null,
        title: titled.has(row.entryId),
      })
    }
  }
}

/** Marks entered aspect by aspect: the criteria are the parts. */
export function marksByCriterion(event: MadeEvent, scheme: MadeScheme, awarded: AwardedMarks): MarksOf {
  const { roundingPoint } = event.row.rulePack
  return ({ id }) => {
    const byLetter = awarded.get(id)
    if (byLetter === undefined) return none
    const marksOf = (letter: string) => byLetter.get(letter) ?? []
    return {
      total: totalMarks({ aspects: [...byLetter.values()].flat(), roundingPoint }).rounded,
      parts: scheme.criteria.map(({ letter, name, mark }) => ({
        code: letter,
        name,
        mark: totalMarks({ aspects: marksOf(letter), roundingPoint }).rounded,
        max: mark,
      })),
    }
  }
}

/** Marks of whole parts, such as theory and practice, each of 100. */
export function marksByParts(event: MadeEvent, random: Random): MarksOf {
  const { parts, roundingPoint } = event.row.rulePack
  return () => {
    const ability = random.normal(78, 9)
    const made = parts.map(({ code, name }) => {
      const mark = Math.min(99.5, Math.max(31, random.normal(ability, 5)))
      return {
        code,
        name,
        mark: code === 'theory' ? (Math.round(mark * 2) / 2).toFixed(1) : mark.toFixed(2),
        max: '100.00',
      }
    })
    const weighted = made.map(({ mark }, index) => ({ mark, weightPercent: parts[index]?.weightPercent ?? '0' }))
    return { total: weightedTotal({ parts: weighted, roundingPoint }).rounded, parts: made }
  }
}

/** Where the rules ask for a ruling, the sample's chief judge rules for the lower entry number. */
function rank(entries: readonly EntryRow[], marks: ReadonlyMap<string, EntryMarks>, { row }: MadeEvent): Ranking {
  const input = {
    ...row.rulePack.ranking,
    entries: entries.map((entry) => rankingEntry(entry, marks.get(entry.id) ?? none)),
  }
  const first = rankEntries(input)
  if (first.unresolved.length === 0) return first
  const rulings = first.unresolved.map(({ entryIds }) => ({ order: entryIds.toSorted(), reason: '裁判长裁定（示例）' }))
  return rankEntries({ ...input, rulings })
}

function rankingEntry(entry: EntryRow, { total, parts }: EntryMarks): RankingEntry {
  return {
    entryId: entry.id as EntryId,
    status: entry.status,
    total,
    parts: Object.fromEntries(parts.map(({ code, mark }) => [code, mark])),
    time: entry.timeSeconds === null ? null : String(entry.timeSeconds),
  }
}

function publish(world: SampleWorld, contest: MadeContest, event: MadeEvent, group: GroupRow): string {
  const id = `r-${group.id.slice(2)}`
  const official = contest.plan.situation !== 'notice'
  const day = contest.timeline.find(({ phase }) => phase === (official ? 'confirmed' : 'notice'))?.day ?? sampleDay
  world.results.push({
    id,
    eventId: event.row.id,
    groupId: group.id,
    revision: 1,
    state: official ? 'official' : 'provisional',
    rulePack: event.row.rulePack,
    publishedAt: instantOf(day, '17:00'),
    publishedBy: officePersonId,
  })
  return id
}
