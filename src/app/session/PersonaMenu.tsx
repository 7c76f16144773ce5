import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChevronIcon, PersonIcon } from '#ui/icons.tsx'
import { PartBoundary } from '../shell/PartBoundary'
import { useSession } from './use-session'
import styles from './PersonaMenu.module.css'

const panelId = 'personas'

/** Most visitors never open it, so its list and what changes the persona are fetched when somebody reaches for it. */
const PersonaPanel = lazy(async () => ({ default: (await import('./PersonaPanel')).PersonaPanel }))

/** Who I am here; in the sample world one click makes me somebody else. */
export function PersonaMenu() {
  const { t, i18n } = useTranslation(['app', 'ui'])
  const session = useSession()
  const panel = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState(false)
  const persona = session?.persona ?? null
  const title = i18n.language === 'en' ? persona?.titleEn : persona?.title
  const want = () => setWanted(true)
  return (
    <>
      <button
        type="button"
        className={styles.trigger}
        popoverTarget={panelId}
        aria-haspopup="true"
        onPointerEnter={want}
        onFocus={want}
        onClick={want}
      >
        <PersonIcon />
        <span className={styles.label}>
          <span className="visually-hidden">{t('persona.now')}</span>
          {title ?? t('ui:vocabulary.role.public')}
        </span>
        <ChevronIcon />
      </button>
      <div
        ref={panel}
        id={panelId}
        popover="auto"
        className={styles.panel}
        role="group"
        aria-label={t('persona.title')}
      >
        {wanted && session !== null && (
          <PartBoundary>
            <Suspense fallback={null}>
              <PersonaPanel session={session} onChosen={() => panel.current?.hidePopover?.()} />
            </Suspense>
          </PartBoundary>
        )}
      </div>
    </>
  )
}
