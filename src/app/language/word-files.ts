import type { ResourceKey } from 'i18next'

export type WordFile = () => Promise<{ readonly default: ResourceKey }>

/** Files of words by their path, as the bundler finds them. */
export type WordFiles = Readonly<Record<string, WordFile>>
