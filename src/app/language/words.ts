import type { ResourceKey } from 'i18next'
import type { WordFiles } from './word-files'

/** Those of the shell come with it (language.ts). */
const chineseFiles = {
  ...import.meta.glob('./app/palette/locale/zh-CN.json', { base: '/src' }),
  ...import.meta.glob('./**/locale/zh-CN.json', { base: '/src/features' }),
} as WordFiles

const reasonFiles: Readonly<Record<string, () => Promise<ResourceKey>>> = {
  'zh-CN': async () => (await import('#contract/problems/reasons.zh-CN')).reasonsZh,
  en: async () => (await import('#contract/problems/reasons.en')).reasonsEn,
}

/** A namespace is a folder's name, below the features with its path (`contests/move`); `reasons` lies with the contract, because the backend's answers are written with it too. */
export async function loadWords(language: string, namespace: string): Promise<ResourceKey> {
  const reasons = namespace === 'reasons' ? reasonFiles[language] : undefined
  if (reasons !== undefined) return reasons()
  const files = language === 'en' ? (await import('./english-words')).englishFiles : chineseFiles
  const file = files[`./${namespace}/locale/${language}.json`]
  if (file === undefined) throw new Error(`no words for ${namespace} in ${language}`)
  return (await file()).default
}
