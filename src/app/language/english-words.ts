import type { WordFiles } from './word-files'

/** Where the English words are. Fetched by who reads English: the first page carries only the Chinese list. */
export const englishFiles = {
  ...import.meta.glob('/src/{ui,app}/locale/en.json'),
  ...import.meta.glob('/src/features/**/locale/en.json'),
} as WordFiles
