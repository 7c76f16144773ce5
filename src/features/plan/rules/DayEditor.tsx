import { SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#domain/schedule/days'
import type { SpecialDay } from '#domain/schedule/work-calendar'
import styles from './calendar.module.css'
import type { DayMark } from './year-days'

interface DayEditorProps {
  readonly day: Day
  readonly mark: DayMark
  readonly disabled: boolean
  /** Null gives the day back to the statutory calendar. */
  readonly onSet: (special: SpecialDay | null) => void
}

const choices = ['statutory', 'holiday', 'workday'] as const

/** What the chosen day is, and the office's own say about it. */
export function DayEditor({ day, mark, disabled, onSet }: DayEditorProps) {
  const { t } = useTranslation('plan')
  const [note, setNote] = useState('')
  const usual = t('rules.calendar.ownName')
  const name = mark.edited ? (mark.name ?? usual) : note.trim() === '' ? usual : note.trim()
  const choice = mark.edited && mark.kind !== 'weekend' && mark.kind !== 'plain' ? mark.kind : 'statutory'

  function choose(value: string) {
    if (value === 'holiday' || value === 'workday') onSet({ day, kind: value, name })
    else onSet(null)
  }

  return (
    <div className={styles.editor}>
      <p className={styles.chosen} aria-live="polite">
        <strong>{day}</strong> {mark.name ?? ''} {t(`rules.calendar.is.${mark.kind}`)}
        {mark.edited && ` · ${t('rules.calendar.legend.edited')}`}
      </p>
      {!disabled && (
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('rules.calendar.set', { day })}
            value={choice}
            data={choices.map((value) => ({ value, label: t(`rules.calendar.choice.${value}`) }))}
            onChange={choose}
          />
          <TextInput
            size="xs"
            aria-label={t('rules.calendar.name')}
            placeholder={t('rules.calendar.name')}
            maxLength={40}
            value={mark.edited ? (mark.name ?? '') : note}
            onChange={({ currentTarget: { value } }) => {
              if (!mark.edited) setNote(value)
              else if (value.trim() !== '' && (mark.kind === 'holiday' || mark.kind === 'workday'))
                onSet({ day, kind: mark.kind, name: value })
            }}
          />
        </>
      )}
    </div>
  )
}
