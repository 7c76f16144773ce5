import { useTranslation } from 'react-i18next'
import { Section } from '#ui/Section.tsx'
import { usePageKept } from '#ui/use-page-kept.ts'

/** Whether this browser can open the app without a network, and what to do where it cannot. */
export function OfflineUse() {
  const { t } = useTranslation('settings')
  const kept = usePageKept()
  return (
    <Section title={t('offline.title')}>
      <p>{t(`offline.${kept}`)}</p>
    </Section>
  )
}
