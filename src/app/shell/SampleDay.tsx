import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { SampleMark } from '#ui/SampleMark.tsx'
import { useSession } from '../session/use-session'
import styles from './SampleDay.module.css'

/** That this is the sample world, and which day it is there. */
export function SampleDay() {
  const { t } = useTranslation('app')
  const session = useSession()
  if (session === null || !session.sample) return null
  return (
    <span className={styles.day}>
      <SampleMark />
      <Link to="/settings" className={styles.date} aria-label={t('sampleDay', { day: session.today })}>
        <time dateTime={session.today}>{session.today}</time>
      </Link>
    </span>
  )
}
