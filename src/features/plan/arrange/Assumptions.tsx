import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StageId } from '#domain/ids'
import { api } from '#features/api.ts'
import { notifyFailed, notifyRefused } from '#ui/notify.ts'
import { reasonsOf } from '#ui/problem.ts'
import { Section } from '#ui/Section.tsx'
import styles from './arrange.module.css'
import { relaxationWords } from './requirement-words'
import type { PlanAtHand, Setup } from './setup'
import type { StageNamer } from './stage-names'
import { useSpeaker } from './use-speaker'

interface AssumptionsProps {
  readonly editionId: string
  readonly setup: Setup
  readonly hand: PlanAtHand
  readonly names: StageNamer
}

/** What this proposal takes for granted that is not so yet, and what has to follow before it can stand. */
export function Assumptions({ editionId, setup, hand, names }: AssumptionsProps) {
  const { t } = useTranslation('plan')
  const speaker = useSpeaker(hand, names, setup.delays)
  const queryClient = useQueryClient()
  const lock = useMutation(api.schedule.lock.mutationOptions())
  if (setup.relaxations.length === 0) return null

  async function unlock(stageId: StageId): Promise<void> {
    try {
      await lock.mutateAsync({ editionId, stageIds: [stageId], locked: false })
      await queryClient.invalidateQueries({ queryKey: api.schedule.key() })
    } catch (error) {
      const reasons = reasonsOf(error)
      if (reasons === null) notifyFailed(t('arrange.failed'))
      else notifyRefused(reasons)
    }
  }

  return (
    <Section title={t('arrange.assumptions')}>
      <ul className={styles.conflict}>
        {setup.relaxations.map((relaxation) => {
          const { key, params } = relaxationWords(relaxation, speaker)
          const isLocked = relaxation.kind === 'unlock' && names.find(relaxation.stageId)?.fixed === 'locked'
          return (
            <li key={JSON.stringify(relaxation)}>
              <span>
                {t(`arrange.${key}`, params)}
                <span className={styles.note}>{t(`arrange.after.${relaxation.kind}`)}</span>
              </span>
              {relaxation.kind === 'unlock' && isLocked && (
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={lock.isPending}
                  onClick={() => void unlock(relaxation.stageId)}
                >
                  {t('arrange.unlockNow')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
