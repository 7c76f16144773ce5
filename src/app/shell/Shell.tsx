import { useHotkeys } from '@mantine/hooks'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router-dom'
import { Toasts } from '#ui/Toasts.tsx'
import { BootLine } from '../boot/BootLine'
import { BootNotice } from '../boot/BootNotice'
import { useLive } from '../live/use-live'
import { useBoot } from '../mount-context'
import { NewVersion } from '../pwa/NewVersion'
import { Jobs } from './Jobs'
import { PartBoundary } from './PartBoundary'
import { ProgrammeSwitch } from './ProgrammeSwitch'
import styles from './Shell.module.css'
import { TopBar } from './TopBar'

const Palette = lazy(() => import('../palette/Palette').then(({ Palette: component }) => ({ default: component })))

export function Shell() {
  const { t } = useTranslation('app')
  const boot = useBoot()
  const live = useLive(boot.state === 'ready')
  const { asked, ask } = useAskedPalette()
  useHotkeys([['mod+K', ask]], [])
  const page = (
    <Suspense fallback={null}>
      <Outlet />
    </Suspense>
  )
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip} onClick={skipToMain}>
        {t('skip')}
      </a>
      <TopBar live={live} onSearch={ask} />
      {EMBEDDED && <BootLine />}
      <ProgrammeSwitch place="below" />
      <Going />
      <div className={styles.body}>
        <Jobs />
        <main id="main" className={styles.main} tabIndex={-1}>
          {EMBEDDED ? <BootNotice>{page}</BootNotice> : page}
        </main>
      </div>
      <PartBoundary>
        <NewVersion />
      </PartBoundary>
      <Toasts />
      <PartBoundary>
        <Suspense fallback={null}>{asked > 0 && <Palette asked={asked} />}</Suspense>
      </PartBoundary>
      <ScrollRestoration getKey={({ pathname }) => pathname} />
    </div>
  )
}

/** Counts how often the palette was asked for; its code is fetched the first time. */
function useAskedPalette() {
  const [asked, setAsked] = useState(0)
  return { asked, ask: () => setAsked((count) => count + 1) }
}

/** The hash may be the router's own, so the link moves the focus itself. */
function skipToMain(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

/** What going to another page changes around it; apart from the shell, which so is not drawn again for it. */
function Going() {
  const { state } = useNavigation()
  useFocusOnArrival()
  return state === 'loading' && <div className={styles.going} aria-hidden="true" />
}

/** After going to another page the reading voice starts at its content, not at the bar. */
function useFocusOnArrival() {
  const { pathname } = useLocation()
  const [first] = useState(pathname)
  useEffect(() => {
    if (pathname !== first) document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname, first])
}
