import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { MoonIcon, SearchIcon, SunIcon } from '#ui/icons.tsx'
import { Wordmark } from '#ui/Wordmark.tsx'
import type { LiveState } from '../live/use-live'
import { PersonaMenu } from '../session/PersonaMenu'
import { LiveMark } from './LiveMark'
import { ProgrammeSwitch } from './ProgrammeSwitch'
import { SampleDay } from './SampleDay'
import styles from './TopBar.module.css'

export interface TopBarProps {
  readonly live: LiveState
  readonly onSearch: () => void
}

export function TopBar({ live, onSearch }: TopBarProps) {
  const { t } = useTranslation('app')
  return (
    <header className={styles.bar}>
      <div className={styles.inner}>
        <Link to="/" className={styles.mark} aria-label={t('brand')}>
          <Wordmark height={26} />
        </Link>
        <ProgrammeSwitch place="bar" />
        <button
          type="button"
          className={styles.search}
          onClick={onSearch}
          aria-label={t('search')}
          aria-keyshortcuts="Control+K Meta+K"
        >
          <SearchIcon />
          <span className={styles.searchWords}>{t('search')}</span>
          <kbd className={styles.keys} aria-hidden="true">
            {isApple() ? '⌘K' : 'Ctrl K'}
          </kbd>
        </button>
        <div className={styles.state}>
          <SampleDay />
          <LiveMark state={live} />
        </div>
        <LanguageSwitch />
        <LightSwitch />
        <PersonaMenu />
      </div>
    </header>
  )
}

function LanguageSwitch() {
  const { t, i18n } = useTranslation('ui')
  const other = i18n.language === 'en' ? 'zh-CN' : 'en'
  return (
    <button type="button" className={styles.quiet} lang={other} onClick={() => void i18n.changeLanguage(other)}>
      {t(`languageShort.${other}`)}
    </button>
  )
}

function LightSwitch() {
  const { t } = useTranslation('app')
  const { setColorScheme } = useMantineColorScheme()
  const present = useComputedColorScheme('light')
  const other = present === 'dark' ? 'light' : 'dark'
  return (
    <button
      type="button"
      className={styles.quiet}
      aria-label={t(`light.${other}`)}
      onClick={() => setColorScheme(other)}
    >
      {present === 'dark' ? <SunIcon /> : <MoonIcon />}
    </button>
  )
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}
