import { Button, Radio, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MarkFindingData } from '#contract/marking-desk'
import { newId } from '#ui/new-id.ts'
import { api, useOutcome } from '../../api'
import { ReasonField } from '#ui/ReasonField.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import { exactText } from '#ui/hall-time.ts'
import { useValueText } from '../use-value-text'
import type { FindingProps } from './finding-props'
import styles from './findings.module.css'
import { another, choose, chosenValue, holds, type SettleChoice } from './settle-choice'

interface SettleFormProps extends FindingProps {
  readonly judge: number | null
  readonly heads: MarkFindingData['values']
  readonly may: boolean
}

/** The values that contradict each other side by side; none is proposed, the chief decides and says why. */
export function SettleForm({ desk, finding, judge, heads, may, onDone }: SettleFormProps) {
  const { t } = useTranslation(['desk/findings', 'desk'])
  const valueText = useValueText()
  const name = useId()
  const [choice, setChoice] = useState<SettleChoice | null>(null)
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [markId] = useState(() => newId('settle'))
  const done = t('settle.done', { work: finding.workCode, aspect: finding.aspect.code })
  const outcome = useOutcome({ noun: 'marking', done, after: onDone })
  const settle = useMutation(api.marking.settle.mutationOptions(outcome))
  const undone = choice !== null && !holds(choice, heads) && !settle.isPending && !settle.isSuccess
  const chosen = choice !== null && holds(choice, heads) ? choice.take : null
  const value = chosenValue(choice, heads, typed)
  const ready = value !== undefined && reason.trim() !== ''
  const take = (what: string) => setChoice(choose(what, heads))
  const { aspect, workCode } = finding

  return (
    <form
      className={styles.act}
      aria-label={t('settle.title')}
      onSubmit={(event) => {
        event.preventDefault()
        if (value === undefined) return
        settle.mutate({
          eventId: desk.event.id,
          aspectId: aspect.id,
          workCode,
          markId,
          judge,
          value,
          supersedes: heads.map((head) => head.markId),
          reason,
        })
      }}
    >
      <p className={styles.seat}>{judge === null ? t('desk:group') : t('desk:judge', { n: judge })}</p>
      <div role="radiogroup" aria-label={t('settle.values')} className={styles.sides}>
        {heads.map((head) => (
          <label key={head.markId} className={styles.side} data-chosen={chosen === head.markId}>
            {may && (
              <Radio
                name={name}
                value={head.markId}
                checked={chosen === head.markId}
                onChange={() => take(head.markId)}
                aria-label={t('settle.take', { value: valueText(head.value), person: head.enteredBy })}
              />
            )}
            <span className={styles.bigValue}>{valueText(head.value)}</span>
            <span>{head.enteredBy}</span>
            <span className={styles.sub}>
              <time dateTime={head.enteredAt}>{exactText(head.enteredAt)}</time>
            </span>
            {head.device !== null && <span className={styles.sub}>{t('device', { device: head.device })}</span>}
            {head.reason !== null && <span className={styles.reason}>{t('reason', { reason: head.reason })}</span>}
          </label>
        ))}
        {may && (
          <label className={styles.side} data-chosen={chosen === another}>
            <Radio
              name={name}
              value={another}
              checked={chosen === another}
              onChange={() => take(another)}
              aria-label={t('settle.other')}
            />
            <span>{t('settle.other')}</span>
            <TextInput
              aria-label={t('settle.otherValue')}
              value={typed}
              maxLength={32}
              inputMode="decimal"
              onChange={({ currentTarget }) => {
                take(another)
                setTyped(currentTarget.value)
              }}
            />
          </label>
        )}
      </div>
      {may && (
        <>
          {undone && (
            <p role="alert" className={styles.undone}>
              {t('settle.undone')}
            </p>
          )}
          <ReasonField label={t('settle.reason')} value={reason} onChange={setReason} />
          <Refusal error={settle.error} />
          <Button type="submit" loading={settle.isPending} disabled={!ready}>
            {value !== undefined && ready ? t('settle.verb', { value: valueText(value) }) : t('settle.verbOpen')}
          </Button>
        </>
      )}
    </form>
  )
}
