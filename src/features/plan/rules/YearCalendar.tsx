import { SegmentedControl } from '@mantine/core'
import { memo, useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#domain/schedule/days'
import type { RuleSet } from '#domain/schedule/rule-set'
import { calendarOf, type SpecialDay } from '#domain/schedule/work-calendar'
import { classes } from '#ui/classes.ts'
import styles from './calendar.module.css'
import { DayEditor } from './DayEditor'
import type { RulesEvent } from './rules-state'
import { dayAfterKey, markOf, weeksOfMonth, type DayMark } from './year-days'

interface YearCalendarProps {
  readonly rules: RuleSet
  readonly send: (event: RulesEvent) => void
  readonly disabled: boolean
  readonly statutory: readonly SpecialDay[]
  readonly source: { readonly firstYear: number; readonly lastYear: number }
  /** The edition's; its finals may slip into the next. */
  readonly year: number
}

const months = Array.from({ length: 12 }, (_, index) => index + 1)

/** The statutory holidays and make-up workdays of a year, with the office's own days on top; arrows go day by day. */
export function YearCalendar({ rules, send, disabled, statutory, source, year: first }: YearCalendarProps) {
  const { t, i18n } = useTranslation('plan')
  const [year, setYear] = useState(first)
  const [chosen, setChosen] = useState<Day>(`${first}-01-01`)
  const grid = useRef<HTMLDivElement>(null)
  const calendar = useMemo(() => calendarOf(statutory, []), [statutory])
  const monthName = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' })
  const known = year >= source.firstYear && year <= source.lastYear

  function goTo(next: number) {
    setYear(next)
    setChosen(`${next}-01-01`)
  }

  const onKeyDown = useCallback((event: KeyboardEvent<HTMLButtonElement>) => {
    const next = dayAfterKey(event.currentTarget.dataset['day'] ?? '', event.key)
    if (next === null) return
    event.preventDefault()
    setChosen(next)
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
  }, [])

  return (
    <div className={styles.calendar}>
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('rules.calendar.year')}
          value={String(year)}
          data={[first, first + 1].map(String)}
          onChange={(value) => goTo(Number(value))}
        />
        <ul className={styles.legend}>
          {(['holiday', 'workday', 'weekend', 'edited'] as const).map((kind) => (
            <li key={kind}>
              <span className={classes(styles.swatch, styles[kind])} aria-hidden="true">
                {kind === 'holiday' || kind === 'workday' ? t(`rules.calendar.short.${kind}`) : ''}
              </span>
              {t(`rules.calendar.legend.${kind}`)}
            </li>
          ))}
        </ul>
      </div>
      {!known && <p className={styles.unknown}>{t('rules.calendar.unknown', { year })}</p>}
      <DayEditor
        day={chosen}
        mark={markOf(chosen, calendar, rules.calendarEdits)}
        disabled={disabled}
        onSet={(special) => send({ type: 'daySet', day: chosen, special })}
      />
      <div className={styles.year} ref={grid} role="group" aria-label={t('rules.calendar.grid', { year })}>
        {months.map((month) => (
          <div key={month} role="group" aria-labelledby={`month-${month}`}>
            <h3 className={styles.monthName} id={`month-${month}`}>
              {monthName.format(new Date(Date.UTC(year, month - 1, 15)))}
            </h3>
            {weeksOfMonth(year, month).map((week, index) => (
              <div key={index} className={styles.week}>
                {week.map((day, place) =>
                  day === null ? (
                    <span key={place} />
                  ) : (
                    <DayButton
                      key={day}
                      day={day}
                      {...markOf(day, calendar, rules.calendarEdits)}
                      chosen={day === chosen}
                      onChoose={setChosen}
                      onKeyDown={onKeyDown}
                    />
                  ),
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

interface DayButtonProps extends DayMark {
  readonly day: Day
  readonly chosen: boolean
  readonly onChoose: (day: Day) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
}

/** There are 366 of them: only those that an arrow key leaves and enters are drawn again. */
const DayButton = memo(function DayButton({ day, kind, name, edited, chosen, onChoose, onKeyDown }: DayButtonProps) {
  const { t } = useTranslation('plan')
  const words = [
    day,
    name,
    kind === 'plain' ? null : t(`rules.calendar.legend.${kind}`),
    edited ? t('rules.calendar.legend.edited') : null,
  ]
  return (
    <button
      type="button"
      className={classes(styles.day, styles[kind], edited && styles.edited)}
      data-day={day}
      tabIndex={chosen ? 0 : -1}
      aria-pressed={chosen}
      aria-label={words.filter((word) => word !== null).join(' ')}
      onClick={() => onChoose(day)}
      onKeyDown={onKeyDown}
    >
      {Number(day.slice(8))}
      {(kind === 'holiday' || kind === 'workday') && (
        <span className={styles.tag} aria-hidden="true">
          {t(`rules.calendar.short.${kind}`)}
        </span>
      )}
    </button>
  )
})
