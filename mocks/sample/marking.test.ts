import { describe, expect, it } from 'vitest'
import { exact, roundHalfUp, sumExact } from '#domain/exact'
import { groupBy } from '#domain/group-by'
import type { AspectId, AssignmentId, EntryId, MarkId, PersonId, WorkCode } from '#domain/ids'
import { currentAspectMark } from '#domain/marking/aspect-mark'
import type { AspectRule } from '#domain/marking/aspect-rule'
import type { MarkFact } from '#domain/marking/mark-fact'
import { giveAwards } from '#domain/ranking/awards'
import { plainRulePack } from '#domain/ranking/plain-rule-pack'
import { rankEntries, decideRankingIsFinal } from '#domain/ranking/rank'
import { decideTieBreaks } from '#domain/ranking/tie-break-parts'
import { weightedTotal } from '#domain/marking/total'
import { generateSample } from './generate'
import { storyContestId } from './plans'
import type { AspectRow, FormRow } from './world'

const world = generateSample()
const criterionScheme = new Map(world.criteria.map(({ id, schemeId }) => [id, schemeId]))
const schemeEvent = new Map(world.schemes.map(({ id, eventId }) => [id, eventId]))
const formsById = new Map(world.forms.map((form) => [form.id, form]))
const aspectsByForm = groupBy(world.aspects, ({ formId }) => formId)
const marksByCell = groupBy(
  world.marks.map((mark, seq) => ({ ...mark, seq })),
  ({ aspectId, entryId }) => `${aspectId} ${entryId}`,
)
const entriesByEvent = groupBy(world.entries, ({ eventId }) => eventId)
const judgesByForm = groupBy(world.formJudges, ({ formId }) => formId)

function ruleOf(aspect: AspectRow, form: FormRow): AspectRule {
  const facts = { aspectId: aspect.id as AspectId, maxMark: aspect.maxMark }
  const judges = (judgesByForm.get(form.id) ?? []).map(({ assignmentId }) => assignmentId as AssignmentId)
  const scale = aspect.scale ?? { decimals: 2, dropHighest: 1, dropLowest: 1 }
  if (form.type === 'judgement') return { type: 'judgement', ...facts, judges }
  if (form.type === 'panel' || form.type === 'theory') return { type: form.type, ...facts, ...scale, judges }
  return { type: 'measurement', ...facts, calculation: aspect.calculation ?? { type: 'MANUAL' } }
}

function stateOf(aspect: AspectRow, form: FormRow, entryId: string) {
  const facts = (marksByCell.get(`${aspect.id} ${entryId}`) ?? []).map((mark): MarkFact => ({
    id: mark.id as MarkId,
    seq: mark.seq,
    aspectId: aspect.id as AspectId,
    workCode: 'AAAA' as WorkCode,
    judge: mark.assignmentId as AssignmentId | null,
    round: mark.round,
    value: mark.value,
    supersedes: mark.supersedes as MarkId[],
    receivedAt: mark.receivedAt.toISOString(),
    enteredAt: mark.enteredAt.toISOString(),
    enteredBy: mark.enteredBy as PersonId,
  }))
  return currentAspectMark(ruleOf(aspect, form), facts)
}

/** How many aspects of the event's works are in each state. */
function statesOf(eventId: string): Record<string, number> {
  const counts: Record<string, number> = { settled: 0, missing: 0, spread: 0, unusable: 0 }
  for (const form of world.forms.filter(
    ({ criterionId }) => schemeEvent.get(criterionScheme.get(criterionId) ?? '') === eventId,
  )) {
    for (const aspect of aspectsByForm.get(form.id) ?? []) {
      for (const { id, workCode } of entriesByEvent.get(eventId) ?? []) {
        if (workCode === null) continue
        const { state } = stateOf(aspect, form, id)
        counts[state] = (counts[state] ?? 0) + 1
      }
    }
  }
  return counts
}

describe('marking schemes', () => {
  it.each(world.schemes.map(({ id, name }) => [id, name] as const))('%s %s adds up to 100.00', (id) => {
    const aspects = world.aspects.filter(({ formId }) => formsById.get(formId)?.schemeId === id)
    const parts = world.schemes.find((scheme) => scheme.id === id)?.parts ?? []
    if (parts.length === 0)
      expect(roundHalfUp(sumExact(aspects.map(({ maxMark }) => exact(maxMark))), 2)).toBe('100.00')
    else expect(sumExact(parts.map(({ weightPercent }) => exact(weightPercent))).toString()).toBe('100')
    for (const criterion of world.criteria.filter(({ schemeId }) => schemeId === id)) {
      const own = aspects.filter(({ formId }) => formsById.get(formId)?.criterionId === criterion.id)
      expect(roundHalfUp(sumExact(own.map(({ maxMark }) => exact(maxMark))), 2)).toBe(criterion.mark)
    }
  })

  it('describe every level of every judgement', () => {
    const judged = world.aspects.filter(({ formId }) => formsById.get(formId)?.type === 'judgement')
    expect(judged.length).toBeGreaterThan(100)
    expect(judged.filter(({ benchmarks }) => benchmarks?.filter((text) => text !== '').length !== 4)).toEqual([])
  })
})

describe('marks', () => {
  it('are settled for everyone once an event is signed, awaits it or is published', () => {
    const done = world.events.filter(
      ({ id, markingState }) =>
        [...schemeEvent.values()].includes(id) && ['awaiting_sign_off', 'signed', 'published'].includes(markingState),
    )
    expect(done.length).toBeGreaterThan(15)
    for (const { id } of done) expect(statesOf(id)).toMatchObject({ missing: 0, spread: 0, unusable: 0 })
  })

  it('are about half there while a final runs', () => {
    const storyEvents = new Set(
      world.events.filter(({ contestId }) => contestId === storyContestId).map(({ id }) => id),
    )
    const running = world.events.filter(({ id, markingState }) => markingState === 'marking' && !storyEvents.has(id))
    expect(running.length).toBeGreaterThanOrEqual(5)
    for (const { id } of running) {
      const { settled = 0, missing = 0, spread, unusable } = statesOf(id)
      expect(settled / (settled + missing)).toBeGreaterThan(0.3)
      expect(settled / (settled + missing)).toBeLessThan(0.7)
      const weighted = world.schemes.some((scheme) => scheme.eventId === id && scheme.parts.length > 0)
      expect([spread, unusable]).toEqual([weighted ? 2 : 0, 0])
    }
  })

  it('stand in the order of time, with reasons where they replace others', () => {
    const times = world.marks.map(({ enteredAt }) => enteredAt.getTime())
    expect(times).toEqual(times.toSorted((left, right) => left - right))
    expect(world.marks.filter(({ round }) => round > 1).length).toBeGreaterThan(20)
    expect(world.marks.filter(({ reason }) => reason !== null).length).toBeGreaterThan(60)
  })

  it('are never given by a judge to a work of the own delegation', () => {
    const judgeDelegation = new Map(world.assignments.map(({ id, delegationId }) => [id, delegationId]))
    const entryDelegation = new Map(world.entries.map(({ id, delegationId }) => [id, delegationId]))
    const judged = world.marks.filter(({ assignmentId }) => assignmentId !== null)
    expect(
      judged.filter(
        ({ assignmentId, entryId }) => judgeDelegation.get(assignmentId ?? '') === entryDelegation.get(entryId),
      ),
    ).toEqual([])
  })
})

describe('the story', () => {
  it('lacks seven marks on two forms, which alone are unsigned', () => {
    const event = world.events.find(({ contestId }) => contestId === storyContestId)
    const scheme = world.schemes.find(({ eventId }) => eventId === event?.id)
    const forms = world.forms.filter(({ schemeId }) => schemeId === scheme?.id)
    expect(entriesByEvent.get('e-story')).toHaveLength(10)
    expect(
      forms.filter(({ signedAt }) => signedAt === null).map(({ subCriterionCode, type }) => [subCriterionCode, type]),
    ).toEqual([
      ['B2', 'judgement'],
      ['C1', 'measurement'],
    ])
    expect(statesOf('e-story')).toMatchObject({ missing: 5, spread: 0, unusable: 0 })
    for (const { id } of forms) expect(judgesByForm.get(id)).toHaveLength(3)
  })

  it('gives each of its three judges a persona of another delegation', () => {
    const seats = world.personas.flatMap(({ grants }) =>
      grants.flatMap((grant) => (grant.role === 'judge' && grant.eventId === 'e-story' ? [grant.assignmentId] : [])),
    )
    const delegations = seats.map((seat) => world.assignments.find(({ id }) => id === seat)?.delegationId)
    expect(new Set(delegations).size).toBe(3)
  })
})

describe('published results', () => {
  const rowsByResult = groupBy(world.resultRows, ({ resultId }) => resultId)
  const entriesById = new Map(world.entries.map((entry) => [entry.id, entry]))

  it.each([...groupBy(world.results, ({ eventId }) => eventId)])('of %s are what the rules give', (_, results) => {
    for (const { id, groupId, rulePack } of results) {
      const rows = rowsByResult.get(id) ?? []
      expect(rows.map(({ entryId }) => entryId).toSorted()).toEqual(
        world.entries
          .filter((entry) => entry.groupId === groupId)
          .map((entry) => entry.id)
          .toSorted(),
      )
      const ranking = rankEntries({
        ...rulePack.ranking,
        entries: rows.map(({ entryId, status, total, parts }) => {
          const seconds = entriesById.get(entryId)?.timeSeconds ?? null
          const marks = Object.fromEntries(parts.map(({ code, mark }) => [code, mark]))
          return {
            entryId: entryId as EntryId,
            status,
            total,
            parts: marks,
            time: seconds === null ? null : String(seconds),
          }
        }),
      })
      expect(decideRankingIsFinal(ranking).kind).toBe('accepted')
      expect(rows.map(({ entryId, rank, shared }) => [entryId, rank, shared])).toEqual(
        ranking.rows.map(({ entryId, rank, shared }) => [entryId, rank, shared]),
      )
      const awards = rulePack.awards === null ? [] : giveAwards(ranking.rows, rulePack.awards).awards
      expect(rows.map(({ award }) => award)).toEqual(awards.map(({ award }) => award))
      for (const { total, parts } of rows) {
        if (total === null || rulePack.parts.length === 0) continue
        const weighed = parts.map(({ mark }, index) => ({
          mark,
          weightPercent: rulePack.parts[index]?.weightPercent ?? '0',
        }))
        expect(weightedTotal({ parts: weighed, roundingPoint: rulePack.roundingPoint }).rounded).toBe(total)
      }
    }
  })

  it('give titles to workers and teachers only', () => {
    const groupKind = new Map(world.groups.map(({ id, kind }) => [id, kind]))
    const kinds = world.resultRows
      .filter(({ title }) => title)
      .map(({ entryId }) => groupKind.get(entriesById.get(entryId)?.groupId ?? ''))
    expect(new Set(kinds)).toEqual(new Set(['worker', 'teacher']))
  })
})

it('every scheme has the parts that its event compares ties by', () => {
  const eventsById = new Map(world.events.map((event) => [event.id, event]))
  const placed = new Set(world.forms.map(({ criterionId }) => criterionId))
  const criteriaOf = groupBy(
    world.criteria.filter(({ id }) => placed.has(id)),
    ({ schemeId }) => schemeId,
  )
  const refused = world.schemes.filter(({ id, eventId, parts = [] }) => {
    const pack = eventsById.get(eventId)?.rulePack ?? plainRulePack
    const criteria = (criteriaOf.get(id) ?? []).map(({ letter, part = null }) => ({ letter, part }))
    return decideTieBreaks(pack, { parts, criteria }).kind === 'refused'
  })
  expect(refused.map(({ eventId }) => eventId)).toEqual([])
  expect(world.schemes.length).toBeGreaterThan(0)
})
