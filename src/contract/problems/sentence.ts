import { reasonsEn } from './reasons.en'
import { reasonsZh } from './reasons.zh-CN'

const sentences: Readonly<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>> = {
  'zh-CN': reasonsZh,
  en: reasonsEn,
}

/** A reason as one sentence, for readers of the API who have no words of their own. */
export function sentenceOf(
  reason: { readonly code: string; readonly params?: Readonly<Record<string, string | number>> | undefined },
  language: 'zh-CN' | 'en',
): string {
  const sentence = sentences[language][reason.code] ?? reason.code
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(reason.params?.[name] ?? ''))
}
