import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApprovalData } from '#contract/approvals'
import { AnswerButtons } from '#ui/AnswerButtons.tsx'
import { ReasonDialog } from '#ui/ReasonDialog.tsx'
import { Section } from '#ui/Section.tsx'
import { momentText } from '#ui/hall-time.ts'
import { focusHeading } from '#ui/use-focus-kept.ts'
import { api, useOutcome } from '../api'
import styles from './SchemeHead.module.css'

interface UnlockSchemeProps {
  readonly eventId: string
  readonly scheme: { readonly id: string; readonly lockedAt: string | null }
  /** Shown only while a request waits for an answer, or only while none does: it stands in two places of the page. */
  readonly shown: 'waiting' | 'quiet'
}

/** A locked scheme is changed only after one person has asked for it, with a reason, and another has agreed. */
export function UnlockScheme({ eventId, scheme, shown }: UnlockSchemeProps) {
  const { t } = useTranslation('schemes')
  const { data } = useQuery({ ...api.approvals.list.queryOptions({ input: { eventId } }), retry: false })
  const requests = data?.rows.filter(({ kind }) => kind === 'scheme.unlock') ?? []
  const waits = requests.some(({ state }) => state === 'asked')
  const mayAsk = scheme.lockedAt !== null && !waits && data?.can.includes('approval.ask') === true
  const stands = data && waits === (shown === 'waiting') && (requests.length > 0 || mayAsk)
  const panel = useFocusWhenMoved(stands)
  if (stands !== true) return null
  return (
    <Section title={t('unlock.title')} aside={t('unlock.aside')}>
      <div ref={panel} className={styles.panel}>
        {requests.map((request) => (
          <Request key={request.id} request={request} />
        ))}
        {mayAsk && <Ask eventId={eventId} schemeId={scheme.id} />}
      </div>
    </Section>
  )
}

/** What was pressed in the one place has gone when the requests stand in the other; the keyboard goes along. */
function useFocusWhenMoved(stands: boolean | undefined) {
  const panel = useRef<HTMLDivElement>(null)
  const stood = useRef(stands)
  useEffect(() => {
    if (stood.current === false && stands === true && document.activeElement === document.body) {
      focusHeading(panel.current)
    }
    stood.current = stands
  }, [stands])
  return panel
}

function Ask({ eventId, schemeId }: { readonly eventId: string; readonly schemeId: string }) {
  const { t } = useTranslation('schemes')
  const [opened, setOpened] = useState(false)
  const outcome = useOutcome({ noun: 'schemes', done: t('unlock.asked'), after: () => setOpened(false) })
  const ask = useMutation(api.approvals.ask.mutationOptions(outcome))
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('unlock.verb')}
      </Button>
      {opened && (
        <ReasonDialog
          title={t('unlock.verb')}
          verb={t('unlock.verb')}
          reasonLabel={t('unlock.reason')}
          busy={ask.isPending}
          error={ask.error}
          onConfirm={(reason) => ask.mutate({ eventId, kind: 'scheme.unlock', subjectId: schemeId, reason })}
          onClose={() => {
            setOpened(false)
            ask.reset()
          }}
        >
          <p>{t('unlock.meaning')}</p>
        </ReasonDialog>
      )}
    </>
  )
}

const answers = ['approve', 'reject', 'withdraw'] as const

function Request({ request }: { readonly request: ApprovalData }) {
  const { t } = useTranslation('schemes')
  const [answer, setAnswer] = useState<(typeof answers)[number] | null>(null)
  const { state, steps, can, subject } = request
  return (
    <div className={styles.request}>
      <h3>
        {subject === '' ? t('unlock.requestOld') : t('unlock.request', { subject })} · {t(`unlock.state.${state}`)}
      </h3>
      <ol className={styles.steps}>
        {steps.map(({ step, person, reason, at }) => (
          <li key={`${step} ${at}`}>
            {t('unlock.step', { at: momentText(at), person, step: t(`unlock.steps.${step}`) })}
            {reason !== null && t('unlock.because', { reason })}
          </li>
        ))}
      </ol>
      {state === 'asked' && (
        <div className={styles.answers}>
          <AnswerButtons
            answers={answers.filter((one) => can.includes(one))}
            first="approve"
            label={(one) => t(`unlock.answer.${one}`)}
            onAnswer={setAnswer}
          />
          {!can.includes('approve') && <span>{t('unlock.waits')}</span>}
        </div>
      )}
      {answer !== null && <Answer request={request} answer={answer} onClose={() => setAnswer(null)} />}
    </div>
  )
}

interface AnswerProps {
  readonly request: ApprovalData
  readonly answer: (typeof answers)[number]
  readonly onClose: () => void
}

function Answer({ request, answer, onClose }: AnswerProps) {
  const { t } = useTranslation('schemes')
  const outcome = useOutcome({ noun: 'schemes', done: t(`unlock.answered.${answer}`), after: onClose })
  const act = useMutation(api.approvals.answer.mutationOptions(outcome))
  return (
    <ReasonDialog
      title={t(`unlock.answer.${answer}`)}
      verb={t(`unlock.answer.${answer}`)}
      reasonLabel={t(answer === 'reject' ? 'unlock.reason' : 'unlock.remark')}
      reasonRequired={answer === 'reject'}
      busy={act.isPending}
      error={act.error}
      onConfirm={(reason) => act.mutate({ approvalId: request.id, step: answer, ...(reason !== '' && { reason }) })}
      onClose={onClose}
    >
      <p>{t(`unlock.effect.${answer}`)}</p>
    </ReasonDialog>
  )
}
