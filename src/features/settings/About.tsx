import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '#features/api.ts'
import { Section } from '#ui/Section.tsx'
import { version } from '#ui/version.ts'
import styles from './settings.module.css'

export function About() {
  const { t } = useTranslation('settings')
  const { data } = useQuery(api.live.health.queryOptions())
  return (
    <Section title={t('about.title')}>
      <p className={styles.prose}>{t('about.text')}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('about.version')}</dt>
          <dd>{version}</dd>
        </div>
        {data !== undefined && (
          <>
            <div>
              <dt>{t('about.database')}</dt>
              <dd>{data.database}</dd>
            </div>
            <div>
              <dt>{t('about.migration')}</dt>
              <dd>{data.migration}</dd>
            </div>
          </>
        )}
        <div>
          <dt>{t('about.licence')}</dt>
          <dd>{t('about.licenceText')}</dd>
        </div>
      </dl>
    </Section>
  )
}
