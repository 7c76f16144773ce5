import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { api } from '#features/api.ts'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { Section } from '#ui/Section.tsx'
import styles from './lists.module.css'

const shown = 5

/** What waits for the office in the plan of the year: what may not be published so, and what has no place. */
export function NeedsYou({ editionId }: { readonly editionId: string }) {
  const { t } = useTranslation('home')
  const isOffice = useQuery(api.session.get.queryOptions()).data?.persona?.kind === 'office'
  const { data } = useQuery(api.schedule.findings.queryOptions({ input: isOffice ? { editionId } : skipToken }))
  if (!isOffice || data === undefined) return null
  const breaches = data.rows.filter(({ severity }) => severity !== 'warn')
  return (
    <Section title={t('needsYou.title')} aside={<Link to="/plan">{t('needsYou.aside')}</Link>}>
      <p>{breaches.length === 0 ? t('needsYou.clear') : t('needsYou.breaches', { count: breaches.length })}</p>
      <ol className={styles.list}>
        {breaches.slice(0, shown).map(({ stageIds, reason }) => (
          <li key={`${reason.code} ${stageIds.join(' ')}`} className={styles.need}>
            <Link to={`/plan?stage=${encodeURIComponent(stageIds[0] ?? '')}`}>
              <ReasonSentence reason={{ ...reason, related: [] }} />
            </Link>
          </li>
        ))}
      </ol>
      {breaches.length > shown && (
        <p>
          <Link to="/plan">{t('needsYou.more', { count: breaches.length - shown })}</Link>
        </p>
      )}
      {data.unscheduled > 0 && (
        <p>
          <Link to="/plan">{t('needsYou.unscheduled', { count: data.unscheduled })}</Link>
        </p>
      )}
    </Section>
  )
}
