import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayFactData, DayProgrammeData } from '#contract/day'
import { clockText, minuteOf } from '#domain/schedule/day/clock-text'
import type { DayItem } from '#domain/schedule/day/programme'
import type { ActualKind } from '#domain/schedule/day/record-actual'
import { instantAt, minuteOn } from '../moment'
import styles from './hall.module.css'
import { useRecord } from './use-record'

interface CorrectTimesProps {
  readonly programme: DayProgrammeData
  readonly item: DayItem
  readonly onClose: () => void
}

/** Puts a recorded time right, or takes it back, with the reason; earlier records stay and are listed. */
export function CorrectTimes({ programme, item, onClose }: CorrectTimesProps) {
  const { t } = useTranslation(['day', 'ui'])
  const { record, isPending } = useRecord()
  const [reason, setReason] = useState('')
  const actual = programme.actuals.find(({ itemId }) => itemId === item.id)
  const facts = programme.facts.filter(({ itemId }) => itemId === item.id)
  const [start, setStart] = useState(timeOf(item, actual?.startedAt ?? null))
  const [end, setEnd] = useState(timeOf(item, actual?.endedAt ?? null))
  const written = reason.trim()

  async function correct(what: ActualKind, time: string | null) {
    const minute = time === null ? null : minuteOf(time)
    const at = minute === null ? null : instantAt(item.day, minute)
    const after = facts.at(-1)?.seq ?? null
    const fact = { eventId: programme.event.id, itemId: item.id, title: item.title, what, at, after, reason: written }
    if (await record(fact)) onClose()
  }

  function row(what: ActualKind, time: string, set: (time: string) => void, known: boolean) {
    const changed =
      minuteOf(time) !== null && time !== timeOf(item, (what === 'start' ? actual?.startedAt : actual?.endedAt) ?? null)
    return (
      <div className={styles.correct}>
        <TextInput
          label={t(`correct.${what}`)}
          value={time}
          placeholder="08:30"
          inputMode="numeric"
          onChange={(change) => set(change.currentTarget.value)}
        />
        <Button
          disabled={!changed || (known && written === '')}
          loading={isPending}
          onClick={() => void correct(what, time)}
        >
          {t(`correct.${what}Verb`)}
        </Button>
        {known && (
          <Button
            variant="default"
            disabled={written === ''}
            loading={isPending}
            onClick={() => void correct(what, null)}
          >
            {t(`correct.${what}Back`)}
          </Button>
        )}
      </div>
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('correct.title', { title: item.title })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Textarea
        data-autofocus
        label={t('correct.reason')}
        description={t('correct.reasonHint')}
        value={reason}
        maxLength={500}
        rows={2}
        onChange={(change) => setReason(change.currentTarget.value)}
      />
      {row('start', start, setStart, (actual?.startedAt ?? null) !== null)}
      {row('end', end, setEnd, (actual?.endedAt ?? null) !== null)}
      <h3 className={styles.factsTitle}>{t('correct.facts')}</h3>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact.seq}>{factInWords(fact)}</li>
        ))}
      </ul>
    </Modal>
  )

  function factInWords({ what, at, by, recordedAt, reason: why }: DayFactData): string {
    const time = at === null ? t('correct.none') : timeOf(item, at)
    const told = t(`correct.fact.${what}`, { time, by, at: timeOf(item, recordedAt) })
    return why === null ? told : `${told} ${t('correct.because', { reason: why })}`
  }
}

function timeOf({ day }: DayItem, instant: string | null): string {
  return instant === null ? '' : clockText(minuteOn(day, instant))
}
