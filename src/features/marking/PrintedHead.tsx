import { useTranslation } from 'react-i18next'
import type { SheetData } from '#contract/marking'
import { dayAndTime } from './clock-time'
import styles from './SheetPrint.module.css'

export interface PrintedHeadProps {
  readonly sheet: SheetData
  readonly workCode: string | null
  readonly blank: boolean
  /** How much of what is printed lies on this device alone. */
  readonly unsent: number
}

/** What this paper is: contest, event, sheet, work, version of the scheme, and of when its marks are. */
export function PrintedHead({ sheet, workCode, blank, unsent }: PrintedHeadProps) {
  const { t } = useTranslation('marking')
  return (
    <header className={styles.head}>
      <p className={styles.contest}>
        {sheet.contest.name}
        {sheet.contest.sample && <span className={styles.sample}>{t('print.sample')}</span>}
      </p>
      <p className={styles.event}>{sheet.event.name}</p>
      <h2 className={styles.title}>{t('print.heading', { code: sheet.code, name: sheet.name })}</h2>
      <p className={styles.facts}>
        {workCode !== null && (
          <span className={styles.work}>
            {t('print.work')} <strong>{workCode}</strong>
          </span>
        )}
        <span>{t(`type.${sheet.type}`)}</span>
        <span>{t('print.day', { day: sheet.day })}</span>
        <span>{t('print.revision', { revision: sheet.revision })}</span>
        <span>{t(blank ? 'print.printed' : 'print.asOf', { time: dayAndTime(sheet.asOf) })}</span>
        {unsent > 0 && <strong>{t('print.unsent', { n: unsent })}</strong>}
      </p>
    </header>
  )
}

/** A line to sign on for each judge; those who signed on the device stand there with the time. */
export function SignatureLines({ sheet, blank }: Pick<PrintedHeadProps, 'sheet' | 'blank'>) {
  const { t } = useTranslation('marking')
  return (
    <ul className={styles.signatures}>
      {sheet.seats.map(({ position, signedAt }) => (
        <li key={position}>
          <span>{t('print.sign', { n: position })}</span>
          <span className={styles.line}>
            {signedAt !== null && !blank && t('print.signedAt', { time: dayAndTime(signedAt) })}
          </span>
          <span>{t('print.signTime')}</span>
          <span className={styles.line} />
        </li>
      ))}
    </ul>
  )
}
