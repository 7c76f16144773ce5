import { useTranslation } from 'react-i18next'
import type { DayFinding } from '#domain/schedule/day/finding'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { Section } from '#ui/Section.tsx'
import styles from './plan.module.css'

/** What does not hold, the blocking first: a draft may be saved with it, but not published. */
export function Findings({ findings }: { readonly findings: readonly DayFinding[] }) {
  const { t } = useTranslation(['day', 'reasons'])
  if (findings.length === 0) return null
  const ordered = findings.toSorted((left, right) => order(left) - order(right))
  return (
    <Section title={t('findings.title')} aside={t('findings.count', { n: findings.length })}>
      <ul className={styles.findings}>
        {ordered.map(({ severity, reason }, index) => (
          <li key={index} data-severity={severity}>
            <span className={styles.severity}>{t(`findings.${severity}`)}</span>
            <span>
              <ReasonSentence reason={reason} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function order({ severity }: DayFinding): number {
  return severity === 'block' ? 0 : 1
}
