import type { PersonaData } from '#contract/session'

/** One thing the palette can do; the shell's own menus offer the same ones. */
export interface Command {
  readonly id: string
  readonly group: 'pages' | 'looks' | 'personas'
  readonly label: string
  /** Other words it is found by: pinyin initials, English. */
  readonly keywords: string
  readonly run: () => void
}

export interface CommandTools {
  readonly t: (key: string) => string
  readonly english: boolean
  readonly personas: readonly PersonaData[]
  readonly goTo: (path: string) => void
  readonly changeLanguage: (language: 'zh-CN' | 'en') => void
  readonly changeLight: (light: 'light' | 'dark' | 'auto') => void
  readonly changeDensity: (density: 'comfortable' | 'compact') => void
  readonly become: (personaId: string) => void
  readonly becomePublic: () => void
}

const pages = [
  ['home', '/', 'sy home'],
  ['catalogue', '/contests', 'jsml catalogue contests'],
  ['yellowRiver', '/yellow-river', 'hhly yellow river'],
  ['worldskills', '/worldskills', 'sjjnds ss worldskills'],
  ['settings', '/settings', 'sz settings'],
] as const

export function commandsOf(tools: CommandTools): readonly Command[] {
  const { t, goTo, changeLanguage, changeLight, changeDensity, personas, english, become, becomePublic } = tools
  const look = (id: string, keywords: string, run: () => void): Command => ({
    id,
    group: 'looks',
    label: t(`palette.${id}`),
    keywords,
    run,
  })
  return [
    ...pages.map(([key, path, keywords]): Command => ({
      id: `page.${key}`,
      group: 'pages',
      label: t(`palette.page.${key}`),
      keywords,
      run: () => goTo(path),
    })),
    look('chinese', 'zw 中文 chinese', () => changeLanguage('zh-CN')),
    look('english', 'yw 英文 english', () => changeLanguage('en')),
    look('lightPaper', 'qs light', () => changeLight('light')),
    look('darkPaper', 'ss dark', () => changeLight('dark')),
    look('systemPaper', 'gs xt system auto', () => changeLight('auto')),
    look('comfortable', 'ss comfortable', () => changeDensity('comfortable')),
    look('compact', 'jc compact', () => changeDensity('compact')),
    ...personas.map((persona): Command => ({
      id: `persona.${persona.id}`,
      group: 'personas',
      label: `${english ? persona.titleEn : persona.title} · ${persona.name}`,
      keywords: persona.kind,
      run: () => become(persona.id),
    })),
    { id: 'persona.public', group: 'personas', label: t('persona.public'), keywords: 'gz public', run: becomePublic },
  ]
}

/** Every word of the query must be found in the label or the keywords. */
export function findCommands(commands: readonly Command[], query: string): readonly Command[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return commands.filter(({ label, keywords }) => {
    const text = `${label} ${keywords}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
