import { Button, Radio, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskData, MarkFindingData } from '#contract/marking-desk'
import { newId } from '#ui/new-id.ts'
import { api } from '../../api'
import { ReasonField } from '#ui/ReasonField.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import { exactText } from '#ui/hall-time.ts'
import { useOutcome } from '../use-act'
import { useValueText } from '../use-value-text'
import styles from './findings.module.css'

interface SettleFormProps {
  readonly desk: DeskData
  readonly finding: MarkFindingData
  readonly judge: number | null
  readonly heads: MarkFindingData['values']
  readonly may: boolean
}

const other = 'other'

/** The values that contradict each other side by side; none is proposed, the chief decides and says why. */
export function SettleForm({ desk, finding, judge, heads, may }: SettleFormProps) {
  const { t } = useTranslation(['desk/findings', 'desk'])
  const valueText = useValueText()
  const name = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [markId] = useState(() => newId('settle'))
  const outcome = useOutcome(t('settle.done', { work: finding.workCode, aspect: finding.aspect.code }), () => undefined)
  const settle = useMutation(api.marking.settle.mutationOptions(outcome))
  const value = chosen === other ? typed.trim() : (heads.find((head) => head.markId === chosen)?.value ?? null)
  const ready = chosen !== null && (chosen !== other || typed.trim() !== '') && reason.trim() !== ''
  const { aspect, workCode } = finding

  return (
    <form
      className={styles.act}
      aria-label={t('settle.title')}
      onSubmit={(event) => {
        event.preventDefault()
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
                onChange={() => setChosen(head.markId)}
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
          <label className={styles.side} data-chosen={chosen === other}>
            <Radio
              name={name}
              value={other}
              checked={chosen === other}
              onChange={() => setChosen(other)}
              aria-label={t('settle.other')}
            />
            <span>{t('settle.other')}</span>
            <TextInput
              aria-label={t('settle.otherValue')}
              value={typed}
              maxLength={32}
              inputMode="decimal"
              onFocus={() => setChosen(other)}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </label>
        )}
      </div>
      {may && (
        <>
          <ReasonField label={t('settle.reason')} value={reason} onChange={setReason} />
          <Refusal error={settle.error} />
          <Button type="submit" loading={settle.isPending} disabled={!ready}>
            {ready ? t('settle.verb', { value: valueText(value) }) : t('settle.verbOpen')}
          </Button>
        </>
      )}
    </form>
  )
}
