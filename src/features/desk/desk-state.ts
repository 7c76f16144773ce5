import type { DeskData, FindingKind } from '#contract/marking-desk'

export interface OpenCounts {
  /** Values nobody has entered; those that no longer fit are `unusable`. */
  readonly missing: number
  readonly unusable: number
  readonly spreads: number
  readonly conflicts: number
  readonly flags: number
  readonly held: number
  readonly unsigned: number
}

/** What is still open in the whole event. */
export function openCounts({ forms, heldElsewhere }: Pick<DeskData, 'forms' | 'heldElsewhere'>): OpenCounts {
  const sum = (count: (form: DeskData['forms'][number]) => number) =>
    forms.reduce((total, form) => total + count(form), 0)
  return {
    missing: sum(({ progress }) => missingOf(progress)),
    unusable: sum(({ progress }) => progress.unusable),
    spreads: sum(({ progress }) => progress.spreads),
    conflicts: sum(({ progress }) => progress.conflicts),
    flags: sum(({ progress }) => progress.flags),
    held: sum(({ held }) => held) + heldElsewhere,
    unsigned: sum(({ signed }) => Number(!signed)),
  }
}

/** The values nobody has entered: one that no longer fits has to be entered anew, but is there. */
export function missingOf(progress: DeskData['forms'][number]['progress']): number {
  return progress.expected - progress.entered - progress.unusable
}

/** What only the chief can end: judges can do nothing about these. */
export function waitingForChief({ conflicts, flags, held }: OpenCounts): number {
  return conflicts + flags + held
}

export type NextStep = 'results' | 'sign' | 'attend' | 'none'

/** The one next action of whoever is asking. */
export function nextStep(desk: Pick<DeskData, 'event' | 'forms' | 'heldElsewhere' | 'can'>): NextStep {
  const { event, can } = desk
  if (event.markingState === 'published' || can.includes('results.publish')) return 'results'
  if (can.includes('event.sign')) return 'sign'
  return can.includes('event.settleMarks') && waitingForChief(openCounts(desk)) > 0 ? 'attend' : 'none'
}

/** Where the things of one kind stand in the list of what is to be attended to. */
export const findingOf: Readonly<Record<Exclude<keyof OpenCounts, 'unsigned'>, FindingKind>> = {
  missing: 'missing',
  unusable: 'unusable',
  spreads: 'spread',
  conflicts: 'conflict',
  flags: 'flag',
  held: 'held',
}
