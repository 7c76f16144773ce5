import type { Reason } from '../../decision'
import { clockText } from '../day/clock-text'
import { gapOf, type RotationProblem, type Visit } from './problem'

/**
 * Everything that is wrong with a rotation, whoever made it; none means that it holds. Written without the solver's
 * means, so that it can be asked about the solver's answers.
 */
export function checkRotation(problem: RotationProblem, visits: readonly Visit[]): Reason[] {
  return [
    ...checkCoverage(problem, visits),
    ...visits.flatMap((visit) => checkVisit(problem, visit)),
    ...checkTeams(problem, visits),
    ...checkStations(problem, visits),
  ]
}

function checkCoverage({ teams, modules }: RotationProblem, visits: readonly Visit[]): Reason[] {
  const reasons: Reason[] = []
  for (let team = 0; team < teams; team += 1) {
    for (const [module, { code }] of modules.entries()) {
      const count = visits.filter((visit) => visit.team === team && visit.module === module).length
      if (count === 1) continue
      const params = { team: team + 1, module: code }
      reasons.push({ code: count === 0 ? 'rotation.visit_missing' : 'rotation.visit_repeated', params })
    }
  }
  return reasons
}

function checkVisit(problem: RotationProblem, { team, module, start, end }: Visit): Reason[] {
  const wanted = problem.modules[module]
  if (wanted === undefined || !Number.isInteger(team) || team < 0 || team >= problem.teams) {
    return [{ code: 'rotation.visit_unknown', params: { team: team + 1, module: wanted?.code ?? module + 1 } }]
  }
  const about = { team: team + 1, module: wanted.code }
  const reasons: Reason[] = []
  if (end - start !== wanted.minutes) {
    reasons.push({ code: 'rotation.visit_length', params: { ...about, minutes: wanted.minutes } })
  }
  if (start < problem.start) reasons.push({ code: 'rotation.too_early', params: { ...about, at: clockText(start) } })
  if (problem.pauses.some(({ from, to }) => start < to && end > from && to > from)) {
    reasons.push({ code: 'rotation.in_pause', params: { ...about, at: clockText(start) } })
  }
  return reasons
}

function checkTeams(problem: RotationProblem, visits: readonly Visit[]): Reason[] {
  const gap = gapOf(problem)
  const reasons: Reason[] = []
  for (let team = 0; team < problem.teams; team += 1) {
    const own = visits.filter((visit) => visit.team === team).toSorted((left, right) => left.start - right.start)
    for (const [index, next] of own.entries()) {
      const before = own[index - 1]
      if (before === undefined || next.start - before.end >= gap) continue
      const [first, second] = [codeOf(problem, before), codeOf(problem, next)]
      const minutes = next.start - before.end
      const about = { team: team + 1, first, second }
      reasons.push(
        minutes < 0
          ? { code: 'rotation.team_overlap', params: about }
          : { code: 'rotation.rest_too_short', params: { ...about, minutes, needed: gap } },
      )
    }
  }
  return reasons
}

/** A place of a module is taken until the changeover after a team is over. */
function checkStations(problem: RotationProblem, visits: readonly Visit[]): Reason[] {
  return problem.modules.flatMap(({ code, stations, changeover }, module) => {
    const own = visits.filter((visit) => visit.module === module)
    const full = own.find(
      ({ start }) => own.filter((one) => one.start <= start && start < one.end + changeover).length > stations,
    )
    if (full === undefined) return []
    return [{ code: 'rotation.station_full' as const, params: { module: code, at: clockText(full.start), stations } }]
  })
}

function codeOf({ modules }: RotationProblem, { module }: Visit): string {
  return modules[module]?.code ?? String(module + 1)
}
