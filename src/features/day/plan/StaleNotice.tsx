import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { differences, type Draft } from '../day-editor'
import { spanText } from '../words'
import styles from './plan.module.css'

interface StaleNoticeProps {
  readonly saved: Draft
  readonly newest: Draft
  readonly onTakeOver: () => void
  readonly onReapply: () => void
}

const shown = 8

/** Somebody saved first: what they changed, item by item, and how to go on. Nothing planned here is lost. */
export function StaleNotice({ saved, newest, onTakeOver, onReapply }: StaleNoticeProps) {
  const { t } = useTranslation('day')
  const changed = differences(saved, newest)
  return (
    <div className={styles.stale} role="alert">
      <p className={styles.staleTitle}>{t('stale.title')}</p>
      <ul>
        {changed.slice(0, shown).map(({ kind, item, before }) => (
          <li key={item.id}>
            {t(`stale.${kind}`, {
              title: item.title,
              span: spanText(item.start, item.start + item.duration),
              before: before === null ? '' : spanText(before.start, before.start + before.duration),
            })}
          </li>
        ))}
        {changed.length > shown && <li>{t('stale.more', { n: changed.length - shown })}</li>}
        {changed.length === 0 && <li>{t('stale.settings')}</li>}
      </ul>
      <div className={styles.staleActions}>
        <Button onClick={onReapply}>{t('stale.reapply')}</Button>
        <Button variant="default" onClick={onTakeOver}>
          {t('stale.takeOver')}
        </Button>
      </div>
    </div>
  )
}
