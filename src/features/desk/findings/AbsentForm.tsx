import { Button, Radio } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, useOutcome } from '../../api'
import { notifyDone } from '#ui/notify.ts'
import { ReasonField } from '#ui/ReasonField.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import type { FindingProps } from './finding-props'
import styles from './findings.module.css'

interface AbsentFormProps extends FindingProps {
  readonly judge: number
  /** All works this judge still owes on the form, this one among them. */
  readonly others: readonly string[]
}

/** A panel goes on without a judge who was not there; the marks of the others are trimmed and averaged. */
export function AbsentForm({ desk, finding, judge, others, onDone }: AbsentFormProps) {
  const { t } = useTranslation('desk/findings')
  const { form, workCode } = finding
  const [all, setAll] = useState(false)
  const [reason, setReason] = useState('')
  const name = desk.forms
    .find(({ formId }) => formId === form.id)
    ?.judges.find(({ position }) => position === judge)?.name
  const person = name ?? t('judges', { n: judge })
  const { onSettled } = useOutcome({ noun: 'marking' })
  const declare = useMutation(
    api.marking.declareAbsent.mutationOptions({
      onSettled,
      onSuccess: ({ entered, kept }) => {
        const done = kept === 0 ? 'absent.done' : entered === 0 ? 'absent.none' : 'absent.doneKept'
        notifyDone(t(done, { person, count: kept }))
        onDone()
      },
    }),
  )
  return (
    <form
      className={styles.act}
      aria-label={t('absent.title', { person })}
      onSubmit={(event) => {
        event.preventDefault()
        const workCodes = all ? [...others] : [workCode]
        declare.mutate({ eventId: desk.event.id, formId: form.id, judge, workCodes, reason })
      }}
    >
      <h3 className={styles.actTitle}>{t('absent.title', { person })}</h3>
      {others.length > 1 && (
        <Radio.Group
          aria-label={t('absent.works')}
          value={all ? 'all' : 'one'}
          onChange={(value) => setAll(value === 'all')}
        >
          <div className={styles.buttons}>
            <Radio value="one" label={t('absent.one', { work: workCode })} />
            <Radio value="all" label={t('absent.all', { n: others.length })} />
          </div>
        </Radio.Group>
      )}
      <ReasonField label={t('absent.reason')} value={reason} onChange={setReason} />
      <Refusal error={declare.error} />
      <Button type="submit" variant="default" loading={declare.isPending} disabled={reason.trim() === ''}>
        {t('absent.verb')}
      </Button>
    </form>
  )
}
