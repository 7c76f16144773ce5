import { Button, Modal, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContestDetailData } from '#contract/contests'
import { api } from '#features/api.ts'
import { notifyDone } from '#ui/notify.ts'
import { isStale, reasonsOf } from '#ui/problem.ts'
import { ReasonSentence, Reasons } from '#ui/Reasons.tsx'
import styles from './advance.module.css'
import { needsReason, offeredPhases } from './offered'

export interface AdvanceDialogProps {
  readonly contest: ContestDetailData
  /** The phase somebody came for; the first of those offered where it is none. */
  readonly asked: string | null
  readonly onClose: () => void
}

/** Takes a contest to its next phase, showing what still stands in the way; or postpones or cancels it. */
export function AdvanceDialog({ contest, asked, onClose }: AdvanceDialogProps) {
  const { t } = useTranslation(['contests', 'ui', 'contests/advance'])
  const queryClient = useQueryClient()
  const offered = offeredPhases(contest)
  const [picked, setPicked] = useState<ContestDetailData['phase'] | null>(null)
  const [reason, setReason] = useState('')
  const name = useId()
  const to = picked ?? offered.find((phase) => phase === asked) ?? offered[0]
  const advance = useMutation(
    api.contests.advance.mutationOptions({
      onSuccess: ({ phase }) => {
        notifyDone(t('contests/advance:done', { phase: t(`ui:vocabulary.phaseState.${phase}`) }))
        onClose()
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.contests.key() }),
    }),
  )
  if (to === undefined) return null
  const reasons = advance.error === null ? [] : (reasonsOf(advance.error) ?? [])
  const missing = to === contest.nextPhase ? contest.missing : []
  const lacksReason = needsReason(to) && reason.trim() === ''
  const save = () =>
    advance.mutate({
      contestId: contest.id,
      to,
      version: contest.version,
      ...(reason.trim() !== '' && { reason: reason.trim() }),
    })

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('contests/advance:title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <div className={styles.body}>
        <p>{t('contests/advance:now', { phase: t(`ui:vocabulary.phaseState.${contest.phase}`) })}</p>
        {offered.length > 1 && (
          <fieldset className={styles.choices}>
            <legend className="visually-hidden">{t('contests/advance:to')}</legend>
            {offered.map((phase) => (
              <label key={phase} className={styles.choice}>
                <input type="radio" name={name} checked={phase === to} onChange={() => setPicked(phase)} />
                {needsReason(phase)
                  ? t(`moves.verb.${phase}`)
                  : t('next.advance', { phase: t(`ui:vocabulary.phase.${phase}`) })}
              </label>
            ))}
          </fieldset>
        )}
        {missing.length > 0 && (
          <div className={styles.missing}>
            <p className={styles.missingTitle}>{t('contests/advance:missing', { count: missing.length })}</p>
            <ul>
              {missing.map((one) => (
                <li key={`${one.code} ${one.path ?? ''}`}>
                  <ReasonSentence reason={one} />
                </li>
              ))}
            </ul>
          </div>
        )}
        {missing.length === 0 && !needsReason(to) && <p>{t('contests/advance:ready')}</p>}
        <Textarea
          label={t('contests/advance:reason')}
          required={needsReason(to)}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          rows={2}
        />
        <Reasons reasons={reasons} {...(isStale(advance.error) && { title: t('contests/advance:stale') })} />
        {advance.error !== null && reasons.length === 0 && <p role="alert">{t('contests/advance:failed')}</p>}
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button
            color={to === 'cancelled' ? 'cinnabar' : 'indigo'}
            loading={advance.isPending}
            disabled={missing.length > 0 || lacksReason}
            onClick={save}
          >
            {needsReason(to) ? t(`moves.verb.${to}`) : t('next.advance', { phase: t(`ui:vocabulary.phase.${to}`) })}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
