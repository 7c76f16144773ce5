import type { WordFiles } from './word-files'

/** Where the English words are. Fetched by who reads English: the first page carries only the Chinese list. */
export const englishFiles = {
  ...import.meta.glob('./{ui,app,app/boot,app/palette}/locale/en.json', { base: '/src' }),
  ...import.meta.glob('./**/locale/en.json', { base: '/src/features' }),
} as WordFiles
