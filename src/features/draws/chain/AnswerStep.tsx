import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChainLinkData, ChainStepData } from '#contract/draws'
import { ReasonDialog } from '#ui/ReasonDialog.tsx'
import { api, useOutcome } from '../../api'
import { linkName } from './link-name'
import styles from './chain.module.css'

interface AnswerStepProps {
  readonly link: ChainLinkData
  readonly step: ChainStepData
  readonly first: boolean
}

/** The supervisor confirms what a holder asked for, having seen and heard it, or sends it back. */
export function AnswerStep({ link, step, first }: AnswerStepProps) {
  const { t } = useTranslation('draws')
  const [answer, setAnswer] = useState<'confirmed' | 'declined' | null>(null)
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
        <Button variant={first ? 'filled' : 'default'} onClick={() => setAnswer('confirmed')}>
          {t(`confirmVerb.${step.step}`)}
        </Button>
        <Button variant="default" onClick={() => setAnswer('declined')}>
          {t('decline')}
        </Button>
      </div>
      {answer !== null && <AnswerDialog link={link} step={step} answer={answer} onClose={() => setAnswer(null)} />}
    </div>
  )
}

interface AnswerDialogProps extends Omit<AnswerStepProps, 'first'> {
  readonly answer: 'confirmed' | 'declined'
  readonly onClose: () => void
}

/** A confirmation carries no reason; sending it back needs one. */
function AnswerDialog({ link, step, answer, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('draws')
  const declining = answer === 'declined'
  const done = t(declining ? 'done.declined' : `done.${step.step}`)
  const send = useMutation(api.draws.answer.mutationOptions(useOutcome({ noun: 'draws', done, after: onClose })))
  return (
    <ReasonDialog
      title={t(declining ? 'declineTitle' : `confirmTitle.${step.step}`, { link: linkName(t, link) })}
      verb={t(declining ? 'decline' : `confirmVerb.${step.step}`)}
      reasonLabel={declining ? t('field.reason') : null}
      busy={send.isPending}
      error={send.error}
      onConfirm={(reason) => send.mutate({ stepId: step.id, answer, ...(declining && { reason }) })}
      onClose={onClose}
    >
      <p>{t(declining ? 'declineMeaning' : `confirmMeaning.${step.step}`)}</p>
      {step.publicWord !== null && !declining && <p>{t('wordIs', { word: step.publicWord })}</p>}
    </ReasonDialog>
  )
}
