import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SessionData } from '#contract/session'
import { api } from '#features/api.ts'
import { classes } from '#ui/classes.ts'
import { CheckIcon } from '#ui/icons.tsx'
import styles from './PersonaMenu.module.css'
import { useChangePersona } from './use-change-persona'

interface PersonaPanelProps {
  readonly session: SessionData
  readonly onChosen: () => void
}

/** Everybody one can be in the sample world, the present one marked. */
export function PersonaPanel({ session, onChosen }: PersonaPanelProps) {
  const { t, i18n } = useTranslation(['app', 'ui'])
  const { busy, become, becomePublic } = useChangePersona()
  const { data } = useQuery({ ...api.session.personas.queryOptions(), enabled: session.personasOffered })
  const { persona } = session

  function choose(change: () => void) {
    onChosen()
    change()
  }

  return (
    <>
      <p className={styles.title}>{t('persona.title')}</p>
      <p className={styles.hint}>{t(session.personasOffered ? 'persona.hint' : 'persona.none')}</p>
      <ul>
        <PersonaChoice
          role={t('ui:vocabulary.role.public')}
          name={t('persona.public')}
          present={persona === null}
          busy={busy}
          onChoose={() => choose(becomePublic)}
        />
        {(data?.rows ?? []).map(({ id, name, title, titleEn }) => (
          <PersonaChoice
            key={id}
            role={i18n.language === 'en' ? titleEn : title}
            name={name}
            present={persona?.id === id}
            busy={busy}
            onChoose={() => choose(() => become(id))}
          />
        ))}
      </ul>
    </>
  )
}

interface PersonaChoiceProps {
  readonly role: string
  readonly name: string
  readonly present: boolean
  readonly busy: boolean
  readonly onChoose: () => void
}

function PersonaChoice({ role, name, present, busy, onChoose }: PersonaChoiceProps) {
  return (
    <li>
      <button
        type="button"
        className={classes(styles.choice, present && styles.present)}
        {...(present && { 'aria-current': 'true' as const })}
        disabled={busy}
        onClick={onChoose}
      >
        <span>{role}</span>
        <span className={styles.name}>{name}</span>
        <span className={styles.check}>{present && <CheckIcon />}</span>
      </button>
    </li>
  )
}
