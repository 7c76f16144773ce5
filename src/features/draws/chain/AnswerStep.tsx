import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChainLinkData, ChainStepData } from '#contract/draws'
import { Confirm } from '#ui/Confirm.tsx'
import { reasonsOf } from '#ui/problem.ts'
import { Reasons } from '#ui/Reasons.tsx'
import { api } from '../../api'
import { useOutcome } from '../use-outcome'
import { linkName } from './link-name'
import styles from './chain.module.css'

export interface AnswerStepProps {
  readonly link: ChainLinkData
  readonly step: ChainStepData
}

/** The supervisor confirms what a holder asked for, having seen and heard it, or sends it back. */
export function AnswerStep({ link, step }: AnswerStepProps) {
  const { t } = useTranslation('draws')
  const [answering, setAnswering] = useState<'confirmed' | 'declined' | null>(null)
  const [reason, setReason] = useState('')
  const close = () => setAnswering(null)
  const kind = answering ?? 'confirmed'
  const done = kind === 'confirmed' ? t(`done.${step.step}`) : t('done.declined')
  const answer = useMutation(api.draws.answer.mutationOptions(useOutcome(done, close)))
  const refused = answer.isError ? reasonsOf(answer.error) : null
  const declining = kind === 'declined'
  return (
    <div className={styles.task}>
      <p className={styles.said}>
        {t('askedFor', {
          name: step.askedBy ?? t('steps.holder'),
          step: t(`step.${step.step}`),
          link: linkName(t, link),
        })}
        {step.publicWord !== null && <> {t('wordIs', { word: step.publicWord })}</>}
      </p>
      <div className={styles.actions}>
        <Button onClick={() => setAnswering('confirmed')}>{t(`confirmVerb.${step.step}`)}</Button>
        <Button variant="default" onClick={() => setAnswering('declined')}>
          {t('decline')}
        </Button>
      </div>
      <Confirm
        opened={answering !== null}
        title={t(declining ? 'declineTitle' : `confirmTitle.${step.step}`, { link: linkName(t, link) })}
        verb={declining ? t('decline') : t(`confirmVerb.${step.step}`)}
        busy={answer.isPending}
        disabled={declining && reason.trim() === ''}
        onConfirm={() => answer.mutate({ stepId: step.id, answer: kind, ...(reason.trim() !== '' && { reason }) })}
        onClose={close}
      >
        <div className={styles.fields}>
          <p>{t(declining ? 'declineMeaning' : `confirmMeaning.${step.step}`)}</p>
          {step.publicWord !== null && !declining && <p>{t('wordIs', { word: step.publicWord })}</p>}
          {declining && (
            <Textarea
              label={t('field.reason')}
              value={reason}
              maxLength={500}
              rows={2}
              required
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {refused !== null && <Reasons reasons={refused} />}
          {answer.isError && refused === null && <p role="alert">{t('failed')}</p>}
        </div>
      </Confirm>
    </div>
  )
}
