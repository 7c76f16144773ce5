import { useTranslation } from 'react-i18next'
import { Wordmark } from '#ui/Wordmark.tsx'
import styles from './Masthead.module.css'

/** The name, what it is, and the day: like the head of a newspaper. */
export function Masthead({ today }: { readonly today: string | null }) {
  const { t, i18n } = useTranslation('home')
  return (
    <header className={styles.masthead}>
      <h1 className={styles.name}>
        <Wordmark height={64} />
        <span className="visually-hidden">{t('name')}</span>
      </h1>
      <div className={styles.words}>
        <p className={styles.motto}>{t('motto')}</p>
        <p className={styles.day}>
          {today !== null && <time dateTime={today}>{dayInWords(today, i18n.language)}</time>}
        </p>
      </div>
    </header>
  )
}

/** The day text has no zone of its own, so it is read and written in one. */
function dayInWords(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'full', timeZone: 'UTC' })
  return format.format(new Date(`${day}T12:00Z`))
}
