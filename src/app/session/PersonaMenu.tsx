import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '#features/api.ts'
import { classes } from '#ui/classes.ts'
import { CheckIcon, ChevronIcon, PersonIcon } from '#ui/icons.tsx'
import { useChangePersona } from './use-change-persona'
import { useSession } from './use-session'
import styles from './PersonaMenu.module.css'

const panelId = 'personas'

/** Who I am here; in the sample world one click makes me somebody else. */
export function PersonaMenu() {
  const { t, i18n } = useTranslation(['app', 'ui'])
  const session = useSession()
  const panel = useRef<HTMLDivElement>(null)
  const { busy, become, becomePublic } = useChangePersona()
  const { data } = useQuery({ ...api.session.personas.queryOptions(), enabled: session?.personasOffered === true })
  const persona = session?.persona ?? null
  const personas = data?.rows ?? []
  const titleOf = ({ title, titleEn }: { title: string; titleEn: string }) => (i18n.language === 'en' ? titleEn : title)

  function choose(change: () => void) {
    panel.current?.hidePopover?.()
    change()
  }

  return (
    <>
      <button type="button" className={styles.trigger} popoverTarget={panelId} disabled={busy} aria-haspopup="true">
        <PersonIcon />
        <span className={styles.label}>
          <span className="visually-hidden">{t('persona.now')}</span>
          {persona === null ? t('ui:vocabulary.role.public') : titleOf(persona)}
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
        <p className={styles.title}>{t('persona.title')}</p>
        <p className={styles.hint}>{t(session?.personasOffered ? 'persona.hint' : 'persona.none')}</p>
        <ul>
          <PersonaChoice
            role={t('ui:vocabulary.role.public')}
            name={t('persona.public')}
            present={persona === null}
            onChoose={() => choose(becomePublic)}
          />
          {personas.map((one) => (
            <PersonaChoice
              key={one.id}
              role={titleOf(one)}
              name={one.name}
              present={persona?.id === one.id}
              onChoose={() => choose(() => become(one.id))}
            />
          ))}
        </ul>
      </div>
    </>
  )
}

interface PersonaChoiceProps {
  readonly role: string
  readonly name: string
  readonly present: boolean
  readonly onChoose: () => void
}

function PersonaChoice({ role, name, present, onChoose }: PersonaChoiceProps) {
  return (
    <li>
      <button
        type="button"
        className={classes(styles.choice, present && styles.present)}
        {...(present && { 'aria-current': 'true' as const })}
        onClick={onChoose}
      >
        <span>{role}</span>
        <span className={styles.name}>{name}</span>
        <span className={styles.check}>{present && <CheckIcon />}</span>
      </button>
    </li>
  )
}
