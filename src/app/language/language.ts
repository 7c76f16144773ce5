import i18next from 'i18next'
import resourcesToBackend from 'i18next-resources-to-backend'
import { initReactI18next } from 'react-i18next'
import bootWords from '../boot/locale/zh-CN.json'
import appWords from '../locale/zh-CN.json'
import uiWords from '#ui/locale/zh-CN.json'
import { loadWords } from './words'

const languages = ['zh-CN', 'en'] as const
type Language = (typeof languages)[number]

const storageKey = 'saiheng.language'

/** The shell's Chinese words come with the shell; all others when a page first needs them. */
export async function startLanguage(): Promise<void> {
  const language = storedLanguage()
  i18next.on('languageChanged', keepLanguage)
  await i18next
    .use(resourcesToBackend(loadWords))
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'zh-CN',
      supportedLngs: languages,
      load: 'currentOnly',
      ns: ['ui', 'app', ...(EMBEDDED ? ['app/boot'] : [])],
      defaultNS: 'ui',
      resources: { 'zh-CN': { ui: uiWords, app: appWords, ...(EMBEDDED && { 'app/boot': bootWords }) } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
    })
}

function storedLanguage(): Language {
  const stored = localStorage.getItem(storageKey)
  return languages.find((language) => language === stored) ?? 'zh-CN'
}

function keepLanguage(language: string): void {
  document.documentElement.lang = language
  localStorage.setItem(storageKey, language)
}
