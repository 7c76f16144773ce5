import { useTranslation } from 'react-i18next'
import type { DayProgrammeData } from '#contract/day'
import { clockText } from '#domain/schedule/day/clock-text'
import styles from '../day.module.css'
import type { Projection } from '../use-projection'
import { dayInWords, shiftInWords } from '../words'
import { nextItem } from './next-item'

interface NextItemProps {
  readonly programme: DayProgrammeData
  readonly projection: Projection
}

/** "Next: 10:20 module B, hall 3", to be read at a glance on a phone. */
export function NextItem({ programme, projection }: NextItemProps) {
  const { t, i18n } = useTranslation('day')
  const { items, own } = programme
  const next = nextItem({ items, ...projection, batches: new Set(own.map(({ batch }) => batch)) })
  return (
    <>
      {own.map(({ name, entryNumber, batch, workstation }) => (
        <p key={entryNumber} className={styles.own}>
          <span>{name}</span>
          <span>
            {t('own.batch')} <b>{batch}</b>
          </span>
          <span>
            {t('own.workstation')} <b>{workstation}</b>
          </span>
        </p>
      ))}
      <div className={styles.next}>
        {next === null ? (
          <p>{t('next.none')}</p>
        ) : (
          <>
            <p className={styles.nextLabel}>
              {t(next.running ? 'next.running' : 'next.label')}
              {next.item.day !== projection.now.day && ` · ${dayInWords(next.item.day, i18n.language)}`}
            </p>
            <p className={styles.nextTime}>
              {clockText(next.start)} {next.item.title}
            </p>
            <p className={styles.nextPlace}>
              {[
                next.item.place,
                next.item.batch === null ? null : t('batchName', { n: next.item.batch }),
                next.start === next.item.start ? null : shiftInWords(t, next.start - next.item.start),
              ]
                .filter((word) => word !== null)
                .join(' · ')}
            </p>
          </>
        )}
      </div>
    </>
  )
}
