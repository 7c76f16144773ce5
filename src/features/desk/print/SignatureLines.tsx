import { useTranslation } from 'react-i18next'
import { momentText } from '#ui/hall-time.ts'
import styles from './print.module.css'

interface Signer {
  readonly role: string
  readonly name: string
  readonly signedAt: string | null
}

/** Lines to sign on; who has signed in the system is said beside them. */
export function SignatureLines({ people }: { readonly people: readonly Signer[] }) {
  const { t } = useTranslation('desk/print')
  const chief: Signer = { role: t('chief'), name: '', signedAt: null }
  return (
    <ul className={styles.signatures} aria-label={t('signatures')}>
      {[...people, chief].map(({ role, name, signedAt }) => (
        <li key={role}>
          <span>
            {role}
            {name !== '' && ` ${name}`}
          </span>
          <span className={styles.line} />
          <span>{t('date')}</span>
          <span className={styles.line} />
          {signedAt !== null && <span className={styles.signed}>{t('signedAt', { time: momentText(signedAt) })}</span>}
        </li>
      ))}
    </ul>
  )
}
