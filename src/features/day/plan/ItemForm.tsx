import { Button, Checkbox, Modal, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayProgrammeData } from '#contract/day'
import { addDays, daysInRange } from '#domain/schedule/days'
import { clockText, minuteOf } from '#domain/schedule/day/clock-text'
import { itemKinds, type DayItem, type DaySettings } from '#domain/schedule/day/programme'
import { dayInWords } from '../words'
import styles from './plan.module.css'

interface ItemFormProps {
  readonly item: DayItem
  readonly programme: DayProgrammeData
  readonly settings: DaySettings
  readonly batches: number
  readonly removable: boolean
  readonly onKeep: (item: DayItem) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** One item in full. The kind suggests a name and what usually goes with it; everything can be written otherwise. */
export function ItemForm({ item, programme, settings, batches, removable, onKeep, onRemove, onClose }: ItemFormProps) {
  const { t, i18n } = useTranslation(['day', 'ui'])
  const [draft, setDraft] = useState(item)
  const [time, setTime] = useState(clockText(item.start))
  const start = minuteOf(time)
  const change = (next: Partial<DayItem>) => setDraft((before) => ({ ...before, ...next }))
  const title = draft.title.trim()
  const complete = start !== null && title !== ''
  const days = daysOf(programme, item)

  function keep() {
    if (start === null || !complete) return
    onKeep({
      ...draft,
      title,
      start,
      minDuration: draft.kind === 'break' ? Math.min(draft.minDuration, draft.duration) : draft.duration,
    })
    onClose()
  }

  function chooseKind(kind: DayItem['kind']) {
    const suggested = itemKinds.some((one) => t(`kind.${one}`) === draft.title.trim()) || draft.title.trim() === ''
    change({ kind, fixed: kind === 'break' || draft.fixed, ...(suggested && { title: t(`kind.${kind}`) }) })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(removable ? 'form.edit' : 'form.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <div className={styles.form}>
          <NativeSelect
            data-autofocus
            label={t('form.kind')}
            value={draft.kind}
            onChange={(event) => chooseKind(event.currentTarget.value as DayItem['kind'])}
            data={itemKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <TextInput
            label={t('form.name')}
            required
            maxLength={60}
            value={draft.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('form.day')}
            value={draft.day}
            onChange={(event) => change({ day: event.currentTarget.value })}
            data={days.map((day) => ({ value: day, label: dayInWords(day, i18n.language) }))}
          />
          <TextInput
            label={t('form.start')}
            required
            value={time}
            error={start === null ? t('form.badTime') : null}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
          <NumberInput
            label={t('form.duration')}
            min={1}
            max={1440}
            step={5}
            value={draft.duration}
            onChange={(value) =>
              typeof value === 'number' && change({ duration: value, minDuration: Math.min(draft.minDuration, value) })
            }
          />
          {draft.kind === 'break' && (
            <NumberInput
              label={t('form.minDuration')}
              min={1}
              max={draft.duration}
              step={5}
              value={draft.minDuration}
              onChange={(value) => typeof value === 'number' && change({ minDuration: value })}
            />
          )}
          <NativeSelect
            label={t('form.batch')}
            value={draft.batch ?? ''}
            onChange={(event) =>
              change({ batch: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })
            }
            data={[
              { value: '', label: t('everybody') },
              ...Array.from({ length: Math.max(batches, draft.batch ?? 0) }, (_, index) => ({
                value: String(index + 1),
                label: t('batchName', { n: index + 1 }),
              })),
            ]}
          />
          <NativeSelect
            label={t('form.module')}
            value={draft.module ?? ''}
            onChange={(event) =>
              change({ module: event.currentTarget.value === '' ? null : event.currentTarget.value })
            }
            data={[
              { value: '', label: t('form.noModule') },
              ...moduleCodes(settings, draft).map((code) => ({ value: code, label: code })),
            ]}
          />
          <TextInput
            label={t('form.place')}
            maxLength={60}
            value={draft.place ?? ''}
            onChange={(event) => change({ place: event.currentTarget.value === '' ? null : event.currentTarget.value })}
          />
          <NumberInput
            label={t('form.stations')}
            min={1}
            max={1000}
            value={draft.stations ?? ''}
            onChange={(value) => change({ stations: typeof value === 'number' ? value : null })}
          />
          <TextInput
            className={styles.wide}
            label={t('form.note')}
            maxLength={200}
            value={draft.note ?? ''}
            onChange={(event) => change({ note: event.currentTarget.value === '' ? null : event.currentTarget.value })}
          />
          <Checkbox
            className={styles.wide}
            label={t('form.fixed')}
            checked={draft.fixed}
            onChange={(event) => change({ fixed: event.currentTarget.checked })}
          />
        </div>
        <div className={styles.actions}>
          {removable && (
            <Button
              variant="subtle"
              color="cinnabar"
              onClick={() => {
                onRemove()
                onClose()
              }}
            >
              {t('form.remove')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" disabled={!complete}>
            {t('form.keep')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** The days of the stage and of setting up; the item's own too, wherever it stands. */
function daysOf({ stage }: DayProgrammeData, { day }: DayItem): string[] {
  const days = stage === null ? [] : daysInRange(addDays(stage.from, -stage.setUpDays), stage.to)
  return days.includes(day) ? days : [day, ...days]
}

function moduleCodes({ modules }: DaySettings, { module }: DayItem): string[] {
  return [...new Set([...modules.map(({ code }) => code), ...(module === null ? [] : [module])])]
}
