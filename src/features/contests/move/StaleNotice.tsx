import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dayRangeText } from '../day-words'
import { choiceOf, differences, type StageData } from './move-state'
import styles from './move.module.css'

export interface StaleNoticeProps {
  readonly saved: StageData
  readonly newest: StageData
  readonly onTakeOver: () => void
  readonly onReapply: () => void
}

/** Somebody saved first: says what they changed and asks how to go on. Nothing chosen is lost. */
export function StaleNotice({ saved, newest, onTakeOver, onReapply }: StaleNoticeProps) {
  const { t } = useTranslation(['contests', 'contests/move'])
  const nothing = t('contest.nothing')
  const changed = differences(choiceOf(saved), choiceOf(newest))
  return (
    <div className={styles.stale} role="alert">
      <p className={styles.againstTitle}>{t('contests/move:stale.title')}</p>
      <ul>
        {changed.includes('dates') && (
          <li>
            {t('contests/move:stale.dates', {
              before: dayRangeText(saved.startsOn, saved.endsOn) ?? nothing,
              after: dayRangeText(newest.startsOn, newest.endsOn) ?? nothing,
            })}
          </li>
        )}
        {changed.includes('venue') && (
          <li>
            {t('contests/move:stale.venue', {
              before: saved.venue?.name ?? nothing,
              after: newest.venue?.name ?? nothing,
            })}
          </li>
        )}
        {changed.length === 0 && <li>{t('contests/move:stale.other')}</li>}
      </ul>
      <div className={styles.staleActions}>
        <Button onClick={onReapply}>{t('contests/move:stale.reapply')}</Button>
        <Button variant="default" onClick={onTakeOver}>
          {t('contests/move:stale.takeOver')}
        </Button>
      </div>
    </div>
  )
}
