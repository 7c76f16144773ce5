import type { Exact } from '#domain/exact'
import { addDays, earlierDay } from '#domain/schedule/days'
import { instantOf, laterBy, sampleDay } from './clock'
import type { MadeContest } from './contests'
import type { MadeEvent } from './events'
import { markForm, type UnnumberedMark } from './marks'
import { storyContestId } from './plans'
import type { Random } from './random'
import type { MadeForm, MadeScheme } from './schemes'
import { withoutStoryGaps } from './story'
import type { EntryRow, SampleWorld } from './world'

/** What each entry was awarded in each criterion, exactly; by entry, then by the criterion's letter. */
export type AwardedMarks = ReadonlyMap<string, ReadonlyMap<string, readonly Exact[]>>

export interface EventMarking {
  readonly marks: readonly UnnumberedMark[]
  readonly awarded: AwardedMarks
}

/** Forty minutes, so that the last of fourteen forms is full by the evening. */
const secondsBetweenForms = 2400

/** Marks an event as far as its contest stands: everything, or half of the forms while the final is running. */
export function markEvent(
  world: SampleWorld,
  contest: MadeContest,
  event: MadeEvent,
  scheme: MadeScheme,
  random: Random,
): EventMarking {
  /* By work code, because the order of the marks must not give away the order of the entries. */
  const works = world.entries
    .filter(({ eventId, workCode }) => eventId === event.row.id && workCode !== null)
    .sort((left, right) => ((left.workCode ?? '') < (right.workCode ?? '') ? -1 : 1))
  const abilities = new Map(works.map(({ id }) => [id, Math.min(0.98, Math.max(0.35, random.normal(0.78, 0.1)))]))
  const isStory = contest.plan.id === storyContestId
  const isRunning = contest.plan.situation === 'running' && !isStory
  const marks: UnnumberedMark[] = []
  const awarded = new Map<string, Map<string, Exact[]>>(works.map(({ id }) => [id, new Map()]))

  for (const [index, form] of scheme.forms.entries()) {
    const entries = isRunning ? worksSoFar(works, index, scheme.forms.length) : works
    const begin = laterBy(instantOf(dayOf(contest, form), '08:30'), index * secondsBetweenForms)
    const marked = markForm({ form, entries, begin, abilityOf: (id) => abilities.get(id) ?? 0.7 }, random)
    const kept = isStory ? withoutStoryGaps(form, marked.marks, works) : marked.marks
    marks.push(...kept)
    if (kept.length === marked.marks.length && entries.length === works.length && !(isRunning && index > 2))
      sign(world, form, kept.at(-1)?.enteredAt ?? begin)
    else seatUnsigned(world, form)
    for (const [entryId, exact] of marked.awarded) {
      const byLetter = awarded.get(entryId)
      byLetter?.set(form.criterion.letter, [...(byLetter.get(form.criterion.letter) ?? []), ...exact])
    }
  }
  return { marks, awarded }
}

/** While a final runs, the first forms are full, the middle ones are being filled, the last are empty. */
function worksSoFar(works: readonly EntryRow[], form: number, forms: number): readonly EntryRow[] {
  const done = Math.min(1, Math.max(0, 1.5 - (form + 0.5) / (forms / 2)))
  return works.slice(0, Math.round(works.length * done))
}

/** The second half of the forms is marked on the last day, and nothing after the evening before the sample day. */
function dayOf({ final }: MadeContest, { row }: MadeForm): string {
  const day = (row.day === '1' ? final.startsOn : final.endsOn) ?? sampleDay
  return earlierDay(day, addDays(sampleDay, -1))
}

function sign(world: SampleWorld, form: MadeForm, lastMark: Date): void {
  const minutes = (count: number) => new Date(lastMark.getTime() + count * 60_000)
  form.row.signedAt = minutes(10 + form.panel.length * 3)
  for (const [index, { id, personId }] of form.panel.entries()) {
    const signedAt = minutes(10 + (index + 1) * 3)
    world.formJudges.push({ formId: form.row.id, assignmentId: id, position: index + 1, signedAt })
    world.formSignatures.push({
      formId: form.row.id,
      assignmentId: id,
      kind: 'sign',
      personId,
      reason: null,
      signedAt,
    })
  }
}

export function seatUnsigned(world: SampleWorld, form: MadeForm): void {
  for (const [index, { id }] of form.panel.entries()) {
    world.formJudges.push({ formId: form.row.id, assignmentId: id, position: index + 1, signedAt: null })
  }
}
