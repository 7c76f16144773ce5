export const bootSteps = ['starting', 'downloading', 'unpacking', 'opening', 'upgrading'] as const
/** What an embedded backend does before its first answer. */
export type BootStep = (typeof bootSteps)[number]

/** Where the start of a mount stands; `done` of `total` in the unit of the step, 0 of 0 where nothing can be counted. */
export type BootStatus =
  | { readonly state: 'booting'; readonly step: BootStep; readonly done: number; readonly total: number }
  | { readonly state: 'ready' }
  /** Another tab holds the data and this browser cannot share it. */
  | { readonly state: 'elsewhere' }
  | { readonly state: 'failed'; readonly message: string }
