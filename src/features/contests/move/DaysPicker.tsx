import { useMediaQuery } from '@mantine/hooks'
import { DatePicker, DatesProvider } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/zh-cn'
import { useTranslation } from 'react-i18next'
import type { Day } from '#domain/schedule/days'
import { dayInWords } from '../day-words'
import type { Choice } from './move-state'
import styles from './move.module.css'
import type { Hold } from './strip'

export interface DaysPickerProps {
  readonly choice: Choice
  readonly today: Day | null
  /** When the chosen venue is held by others; marked in the calendar. */
  readonly holds: readonly Hold[]
  readonly onChoose: (startsOn: Day | null, endsOn: Day | null) => void
}

export function DaysPicker({ choice, today, holds, onChoose }: DaysPickerProps) {
  const { t, i18n } = useTranslation(['contests', 'contests/move'])
  const isWide = useMediaQuery('(width >= 48em)', true, { getInitialValueInEffect: false })
  const isChinese = i18n.language.startsWith('zh')
  const opensOn = choice.startsOn ?? today
  return (
    <DatesProvider settings={{ locale: isChinese ? 'zh-cn' : 'en', firstDayOfWeek: 1, weekendDays: [0, 6] }}>
      <DatePicker
        type="range"
        allowSingleDateInRange
        value={[choice.startsOn, choice.endsOn]}
        onChange={([startsOn, endsOn]) => onChoose(startsOn, endsOn)}
        numberOfColumns={isWide ? 2 : 1}
        {...(opensOn !== null && { defaultDate: opensOn })}
        {...(today !== null && { minDate: today })}
        monthLabelFormat={t('contests/move:move.monthFormat')}
        classNames={{ day: styles.day ?? '', weekday: styles.weekday ?? '' }}
        ariaLabels={{
          nextMonth: t('contests/move:move.nextMonth'),
          previousMonth: t('contests/move:move.previousMonth'),
        }}
        getDayProps={(day) => {
          const isHeld = holds.some((hold) => hold.heldFrom <= day && day <= hold.heldTo)
          const words = dayInWords(day, i18n.language)
          return {
            'aria-label': isHeld ? t('contests/move:move.dayHeld', { day: words }) : words,
            ...(isHeld && { 'data-held': true }),
          }
        }}
      />
    </DatesProvider>
  )
}
