import { useTranslation } from 'react-i18next'
import type { ContestDetailData } from '#contract/contests'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { Section } from '#ui/Section.tsx'
import styles from './contest.module.css'

/** What still stands before the next phase; for those who can do something about it. */
export function Missing({ contest }: { readonly contest: ContestDetailData }) {
  const { t } = useTranslation(['contests', 'ui'])
  if (contest.nextPhase === null || contest.missing.length === 0 || !contest.can.includes('contest.advance'))
    return null
  return (
    <Section title={t('missing.title', { phase: t(`ui:vocabulary.phase.${contest.nextPhase}`) })} id="missing">
      <ol className={styles.missing}>
        {contest.missing.map((reason) => (
          <li key={`${reason.code} ${reason.path ?? ''}`}>
            <ReasonSentence reason={reason} />
          </li>
        ))}
      </ol>
    </Section>
  )
}
