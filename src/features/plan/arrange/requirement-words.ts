import { holidayRuns, split, type RequirementId } from '#domain/schedule/arrange/requirement'
import type { Relaxation } from '#domain/schedule/arrange/relaxation'
import type { PersonId, StageId } from '#domain/ids'
import type { Delay, PlanAtHand } from './setup'
import { cityName, daysText, type StageNamer } from './stage-names'

/** A sentence by its key under `arrange`, and what it speaks of. */
export interface Words {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

export interface Speaker {
  readonly hand: PlanAtHand
  readonly delays: readonly Delay[]
  readonly names: StageNamer
  readonly language: string
  readonly sectorName: (sector: string) => string
  /** What to say where no name is known. */
  readonly everywhere: string
}

/** A requirement in words: what is asked of whom. */
export function requirementWords(id: RequirementId, { hand, names, language, ...speaker }: Speaker): Words {
  const { world, draft } = hand
  const [kind, subject] = split(id)
  const stageId = subject as StageId
  const stage = names.find(stageId)
  const named = { stage: names.stage(stageId) }
  const say = (params: Words['params'], key = kind): Words => ({ key: `requirement.${key}`, params })
  switch (kind) {
    case 'stays': {
      const place = draft.get(stageId)
      const where = {
        days: place === undefined ? '' : names.days(place),
        venue: names.venue(place?.venueId ?? null) ?? '—',
      }
      return say({ ...named, ...where }, `stays_${stage?.fixed ?? 'out'}`)
    }
    case 'hold': {
      const hold = world.holds[Number(subject)]
      if (hold === undefined) return say({ venue: '', days: '', contest: '' })
      return say({
        venue: names.venue(hold.venueId) ?? '',
        days: daysText(hold.from, hold.to),
        contest: hold.contestName,
      })
    }
    case 'delay':
      return say({ ...named, day: speaker.delays.find((one) => one.stageId === stageId)?.day ?? '' })
    case 'window':
      return say({ ...named, days: stage?.window ? daysText(stage.window.from, stage.window.to) : '' })
    case 'edition':
      return say({ days: daysText(world.window.from, world.window.to) })
    case 'today':
      return say({ day: world.today })
    case 'holiday': {
      const run = holidayRuns(world).find(({ from }) => from === subject)
      return say({
        name: world.calendar.get(subject)?.name ?? subject,
        days: run === undefined ? subject : daysText(run.from, run.to),
      })
    }
    case 'blackout': {
      const blackout = world.rules.blackouts[Number(subject)]
      const place = blackout?.cityCode == null ? speaker.everywhere : cityName(blackout.cityCode, language)
      return say({
        place,
        days: blackout === undefined ? '' : daysText(blackout.from, blackout.to),
        reason: blackout?.reason ?? '',
      })
    }
    case 'equipped':
      return say({ ...named, sector: speaker.sectorName(stage?.sector ?? '') })
    case 'large':
      return say({ ...named, count: stage?.workstations ?? 0 })
    case 'capacity':
      return say({ city: cityName(subject, language), count: world.rules.finalsPerCity })
    case 'gap': {
      const final = world.stages.find(({ contestId }) => contestId === subject)
      return say({ contest: final?.contestName ?? subject, count: world.rules.preliminaryGapDays })
    }
    case 'person':
      return say({ person: world.people.get(subject as PersonId) ?? subject })
    default:
      return say(named)
  }
}

/** What one would do about it, as a verb on a button. */
export function relaxationWords(relaxation: Relaxation, { hand, names }: Pick<Speaker, 'hand' | 'names'>): Words {
  const key = `relax.${relaxation.kind}`
  switch (relaxation.kind) {
    case 'widen':
    case 'hasten':
      return { key, params: { stage: names.stage(relaxation.stageId), count: relaxation.days } }
    case 'drop':
    case 'unlock':
    case 'unequipped':
    case 'small':
      return { key, params: { stage: names.stage(relaxation.stageId) } }
    case 'holiday':
      return { key, params: { name: hand.world.calendar.get(relaxation.from)?.name ?? relaxation.from } }
    case 'blackout':
      return { key, params: { reason: hand.world.rules.blackouts[relaxation.index]?.reason ?? '' } }
    case 'capacity':
      return { key, params: { count: relaxation.finalsPerCity } }
    case 'gap':
      return { key, params: { count: relaxation.days } }
    case 'person':
      return { key, params: { person: hand.world.people.get(relaxation.personId) ?? relaxation.personId } }
  }
}
