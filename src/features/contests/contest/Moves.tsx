import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ContestDetailData } from '#contract/contests'
import { Section } from '#ui/Section.tsx'
import { needsReason, offeredPhases } from '../advance/offered'
import styles from './contest.module.css'

export interface MovesProps {
  readonly contest: ContestDetailData
  readonly onAdvance: (to: ContestDetailData['phase']) => void
}

/** Every phase the contest may go to from here, with what each needs; for those who may take it there. */
export function Moves({ contest, onAdvance }: MovesProps) {
  const { t } = useTranslation(['contests', 'ui'])
  const offered = offeredPhases(contest)
  if (!contest.can.includes('contest.advance') || offered.length === 0) return null
  return (
    <Section title={t('moves.title')}>
      <ul className={styles.moves}>
        {offered.map((to) => {
          const verb = needsReason(to)
            ? t(`moves.verb.${to}`)
            : t('next.advance', { phase: t(`ui:vocabulary.phase.${to}`) })
          return (
            <li key={to}>
              <span>
                {verb}
                <span className={styles.second}>{needOf(to)}</span>
              </span>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('moves.openOf', { verb })}
                onClick={() => onAdvance(to)}
              >
                {t('moves.open')}
              </Button>
            </li>
          )
        })}
      </ul>
    </Section>
  )

  function needOf(to: ContestDetailData['phase']): string {
    if (needsReason(to)) return t('moves.reason')
    const { length } = contest.missing
    return length === 0 ? t('moves.ready') : t('moves.missing', { count: length })
  }
}
