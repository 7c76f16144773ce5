import { MobileMonthView } from '@mantine/schedule'
import '@mantine/schedule/styles.layer.css'
import 'dayjs/locale/zh-cn'
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StageId } from '#domain/ids'
import { addMonthsToDay, firstOfMonth, monthOf, yearOf, type Day } from '#domain/schedule/days'
import { ChevronIcon } from '#ui/icons.tsx'
import styles from './calendar.module.css'
import type { AgendaEntry } from './agenda-weeks'
import { weekdayInWords } from './day-words'
import { useStageWords } from './stage-words'

export interface MonthCalendarProps {
  readonly entries: readonly AgendaEntry[]
  readonly today: Day
  readonly onShow: (id: StageId) => void
}

/** A month at a glance on a phone: dots where something is held, and below it what is held on the chosen day. */
export function MonthCalendar({ entries, today, onShow }: MonthCalendarProps) {
  const { t, i18n } = useTranslation(['plan', 'ui'])
  const words = useStageWords()
  const [month, setMonth] = useState(firstOfMonth(today))
  const [day, setDay] = useState<Day>(today)
  const chinese = i18n.language.startsWith('zh')
  const events = useMemo(
    () =>
      entries.map(({ stage, placement }) => ({
        id: stage.stageId,
        title: words.named(stage.stageId),
        start: `${placement.startsOn} 00:00:00`,
        end: `${placement.endsOn} 23:59:59`,
        color: stage.class === 'one' ? 'indigo' : 'gray.6',
      })),
    [entries, words],
  )
  const countOn = (date: Day) =>
    entries.filter(({ placement }) => placement.startsOn <= date && date <= placement.endsOn).length
  const turn = (months: number) => setMonth(addMonthsToDay(month, months))
  return (
    <MobileMonthView
      date={month}
      selectedDate={day}
      onSelectedDateChange={(date) => setDay(date ?? today)}
      onDateChange={setMonth}
      events={events}
      locale={chinese ? 'zh-cn' : 'en'}
      firstDayOfWeek={1}
      weekendDays={[]}
      consistentWeeks={false}
      highlightToday={false}
      weekdayFormat="dd"
      eventsHeaderFormat={(date) =>
        `${words.days({ startsOn: date, endsOn: date })} ${weekdayInWords(date, i18n.language)}`
      }
      labels={{ noEvents: t('board.calendar.nothing') }}
      classNames={{
        mobileMonthViewWeekday: styles.weekday ?? '',
        mobileMonthViewDay: styles.day ?? '',
        mobileMonthViewEventsHeader: styles.dayTitle ?? '',
        mobileMonthViewNoEvents: styles.nothing ?? '',
      }}
      getDayProps={(date) => ({
        'aria-label': t('board.calendar.day', {
          day: words.days({ startsOn: date, endsOn: date }),
          count: countOn(date),
        }),
        ...(date === day && { 'aria-current': 'date' }),
      })}
      renderHeader={() => (
        <div className={styles.header}>
          <Button size="compact-md" variant="default" onClick={() => turn(-1)} aria-label={t('board.calendar.before')}>
            <span className={styles.before}>
              <ChevronIcon turned="right" />
            </span>
          </Button>
          <span className={styles.month}>
            {t('board.axis.month', { year: yearOf(month), month: t(`ui:vocabulary.month.${monthOf(month)}`) })}
          </span>
          <Button size="compact-md" variant="default" onClick={() => turn(1)} aria-label={t('board.calendar.after')}>
            <ChevronIcon turned="right" />
          </Button>
        </div>
      )}
      renderEvent={({ id, title }) => (
        <button type="button" className={styles.event} onClick={() => onShow(id as StageId)}>
          {title}
        </button>
      )}
    />
  )
}
