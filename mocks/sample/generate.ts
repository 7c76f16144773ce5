import { addAnnouncements } from './announcements'
import { addAudit } from './audit'
import { addChains, appointChainPeople } from './chain'
import { addChainPersonas } from './chain-personas'
import { sampleDay } from './clock'
import { addContest, type MadeContest } from './contests'
import { addProgrammesOfDays } from './day'
import { addDraftPlan } from './draft-plan'
import { planChains } from './draws'
import { entriesMaker } from './entries'
import { addJudges, judgePool } from './judges'
import { markEvent } from './marking'
import type { UnnumberedMark } from './marks'
import { padded } from './numbering'
import { peopleMaker } from './people'
import { addPersonas, addStaff } from './personas'
import { addPlaces } from './places'
import { addPlanVersions } from './plan-versions'
import { isPublished, planContests } from './plans'
import { addProgrammes } from './programmes'
import { createRandom, type Random } from './random'
import { addRealContests } from './real-contests'
import { wholeByAspects } from './rule-packs'
import { addResults, marksByCriterion, marksByParts } from './results'
import { addScheme } from './schemes'
import { addSelection } from './selection'
import { signEvents } from './signatures'
import { unitsOf } from './units'
import { openVenueBook } from './venue-book'
import { addWishes } from './wishes'
import { addWeightedEvent, addWeightedPersonas } from './weighted-event'
import { emptyWorld, type SampleWorld } from './world'
import { addWorldSkills } from './worldskills'
import { addYellowRiver } from './yellow-river'

export interface SampleOptions {
  readonly seed?: number
  readonly onProgress?: (step: string, done: number, total: number) => void
}

const usualSeed = 20_241_015
const version = 1

/** The whole sample world, the same to the byte for the same seed: facts as reported, everything else made up and marked so. */
export function generateSample({ seed = usualSeed, onProgress }: SampleOptions = {}): SampleWorld {
  const random = createRandom(seed)
  const world = emptyWorld()
  const people = peopleMaker(world, random.fork('people'))
  addProgrammes(world)
  addWorldSkills(world)
  addPlaces(world, random.fork('places'))
  addStaff(world, people)
  const judges = addJudges(world, people, random.fork('judges'))

  addRealContests(world)
  const book = openVenueBook(world.venues, random.fork('venues'))
  const contests = planContests(random.fork('plans')).map((plan) =>
    addContest(world, plan, book, random.fork(plan.code)),
  )
  addWishes(world, random.fork('wishes'))
  addSelection(world)
  addYellowRiver(world, people, random.fork('yellow-river'))

  const chains = planChains(contests)
  const entries = entriesMaker(world, people, unitsOf(world), chains)
  const pool = judgePool(world, judges)
  const marks: UnnumberedMark[] = []
  for (const [index, contest] of contests.entries()) {
    onProgress?.('contests', index, contests.length)
    const own = random.fork(`${contest.plan.code}/entries`)
    pool.seat(contest, entries.enter(contest, own), own)
    marks.push(...markAndPublish(world, contest, random.fork(`${contest.plan.code}/marks`)))
  }
  onProgress?.('contests', contests.length, contests.length)
  const weighted = addWeightedEvent(world, contests, random.fork('weighted'))
  numberMarks(world, [...marks, ...weighted.marks])
  signEvents(world, contests)
  addPersonas(world, contests, people, chains)
  const chainPeople = appointChainPeople(world, chains, people)
  addChains(world, contests, chains, chainPeople)
  addChainPersonas(world, chainPeople)
  addWeightedPersonas(world, weighted)
  addProgrammesOfDays(world, contests)
  addAnnouncements(world, contests)
  const edits = addDraftPlan(world, random.fork('draft'))
  addAudit(world, contests, edits, random.fork('audit'))
  addPlanVersions(world, random.fork('versions'))
  world.settings.push(
    { key: 'clock', value: { day: sampleDay } },
    { key: 'sample', value: { seed, generated: true, version } },
  )
  return world
}

/** Schemes and marks where they are kept by aspect, a draft scheme for a few to come, results where they are out. */
function markAndPublish(world: SampleWorld, contest: MadeContest, random: Random): UnnumberedMark[] {
  const { keeping, situation } = contest.plan
  return contest.events.flatMap((event) => {
    if (keeping !== 'aspects') {
      if (situation === 'preliminary' || (situation === 'eligibility' && random.chance(0.4))) {
        addScheme(world, contest, event, situation === 'preliminary', random)
        event.row.rulePack = wholeByAspects(event.row.rulePack)
      }
      if (isPublished(situation)) addResults(world, contest, event, marksByParts(event, random))
      return []
    }
    const scheme = addScheme(world, contest, event, true, random)
    const marking = markEvent(world, contest, event, scheme, random)
    if (isPublished(situation)) addResults(world, contest, event, marksByCriterion(event, scheme, marking.awarded))
    return marking.marks
  })
}

/** Marks are inserted in the order of time, so that the database's own numbering tells the story too. */
function numberMarks(world: SampleWorld, marks: readonly UnnumberedMark[]): void {
  const ordered = marks.toSorted((left, right) => left.enteredAt.getTime() - right.enteredAt.getTime())
  const standing = new Map<string, string>()
  for (const [index, mark] of ordered.entries()) {
    const id = `m-${padded(index + 1, 5)}`
    const place = `${mark.aspectId} ${mark.entryId} ${mark.assignmentId} ${mark.round}`
    const replaced = standing.get(place)
    standing.set(place, id)
    world.marks.push({
      id,
      ...mark,
      supersedes: replaced === undefined ? [] : [replaced],
      movedFrom: null,
      receivedAt: mark.enteredAt,
    })
  }
}
