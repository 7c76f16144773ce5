import type { FormProgress } from '#domain/marking/form-progress'

/** How far a form, a module or a work is; `flags` are the doubts and calls nobody has ended. */
export function presentProgress({ expected, entered, spreads, conflicts, unusable }: FormProgress, flags: number) {
  return { expected, entered, spreads: spreads.length, conflicts: conflicts.length, unusable, flags }
}
