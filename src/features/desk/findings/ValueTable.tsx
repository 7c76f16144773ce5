import { useTranslation } from 'react-i18next'
import type { DeskData, MarkFindingData } from '#contract/marking-desk'
import { exactText } from '#ui/hall-time.ts'
import { useValueText } from '../use-value-text'
import styles from './findings.module.css'

interface ValueTableProps {
  readonly desk: DeskData
  readonly form: MarkFindingData['form']
  readonly values: MarkFindingData['values']
}

/** Values in the order of time, with who entered them, on what and why. */
export function ValueTable({ desk, form, values }: ValueTableProps) {
  const { t } = useTranslation(['desk/findings', 'desk'])
  const valueText = useValueText()
  const judges = desk.forms.find(({ formId }) => formId === form.id)?.judges ?? []
  return (
    <ol className={styles.values} aria-label={t('values')}>
      {values.map(({ markId, judge, value, enteredBy, device, enteredAt, reason }) => (
        <li key={markId}>
          <span className={styles.value}>{valueText(value)}</span>
          <span>
            {enteredBy}
            {judge !== null && (
              <span className={styles.sub}>
                {t('desk:judge', { n: judge })}
                {judges.some(({ position, name }) => position === judge && name !== enteredBy) && t('forJudge')}
              </span>
            )}
          </span>
          <span className={styles.sub}>
            <time dateTime={enteredAt}>{exactText(enteredAt)}</time>
            {device !== null && <span>{t('device', { device })}</span>}
          </span>
          {reason !== null && <span className={styles.reason}>{t('reason', { reason })}</span>}
        </li>
      ))}
    </ol>
  )
}
