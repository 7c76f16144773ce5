import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Relaxation } from '#domain/schedule/arrange/relaxation'
import { split } from '#domain/schedule/arrange/requirement'
import { Section } from '#ui/Section.tsx'
import styles from './arrange.module.css'
import { relaxationWords, requirementWords } from './requirement-words'
import type { ExplainedConflict } from './run-arrange'
import type { PlanAtHand, Setup } from './setup'
import type { StageNamer } from './stage-names'
import { useSpeaker } from './use-speaker'

interface ConflictViewProps {
  readonly conflict: ExplainedConflict
  readonly setup: Setup
  readonly hand: PlanAtHand
  readonly names: StageNamer
  readonly onRelax: (relaxation: Relaxation) => void
}

/** Requirements one can give way on by degrees. */
const gives = new Set(['window', 'delay', 'capacity', 'gap'])

/** Requirements that cannot all be kept, each with what one could do about it; one click does it and runs again. */
export function ConflictView({ conflict, setup, hand, names, onRelax }: ConflictViewProps) {
  const { t } = useTranslation('plan')
  const speaker = useSpeaker(hand, names, setup.delays)
  return (
    <Section title={t('arrange.conflict.title')} aside={t('arrange.conflict.aside')}>
      <p className={styles.lead}>
        {t(conflict.minimal ? 'arrange.conflict.minimal' : 'arrange.conflict.notMinimal', {
          count: conflict.requirements.length,
        })}
      </p>
      <ol className={styles.conflict} aria-label={t('arrange.conflict.title')}>
        {conflict.requirements.map((id, index) => {
          const { key, params } = requirementWords(id, speaker)
          const way = conflict.ways[index] ?? null
          const words = way === null ? null : relaxationWords(way, speaker)
          return (
            <li key={id}>
              <span>{t(`arrange.${key}`, params)}</span>
              {way === null || words === null ? (
                <span className={styles.note}>
                  {t(gives.has(split(id)[0]) ? 'arrange.conflict.tooLittle' : 'arrange.conflict.fact')}
                </span>
              ) : (
                <Button variant="default" size="compact-sm" onClick={() => onRelax(way)}>
                  {t(`arrange.${words.key}`, words.params)}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
