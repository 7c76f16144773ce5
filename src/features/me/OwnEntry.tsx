import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { OwnEntryData } from '#contract/entries'
import { Section } from '#ui/Section.tsx'
import { NextDate } from './NextDate'
import { OwnResult } from './OwnResult'
import styles from './OwnEntry.module.css'

export interface OwnEntryProps {
  readonly entry: OwnEntryData
  readonly today: string | null
}

/** One entry of mine: when and where, under which number, and how it went. */
export function OwnEntry({ entry, today }: OwnEntryProps) {
  const { t } = useTranslation(['me', 'ui'])
  const facts = [
    { label: t('entryNumber'), value: entry.entryNumber, strong: true },
    ...(entry.stationNumber === null ? [] : [{ label: t('stationNumber'), value: entry.stationNumber, strong: true }]),
    { label: t('group'), value: t(`ui:vocabulary.group.${entry.group}`), strong: false },
    { label: t('delegation'), value: entry.delegationName, strong: false },
    ...(entry.unit === null ? [] : [{ label: t('unit'), value: entry.unit, strong: false }]),
    { label: t('status'), value: t(`ui:vocabulary.status.${entry.status}`), strong: false },
  ]
  return (
    <Section title={entry.event.name} aside={<Link to={`/contests/${entry.contest.id}`}>{entry.contest.name}</Link>}>
      {entry.result === null && <NextDate entry={entry} today={today} />}
      <dl className={styles.facts}>
        {facts.map(({ label, value, strong }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-strong={strong}>{value}</dd>
          </div>
        ))}
      </dl>
      {entry.result === null ? (
        <p className={styles.quiet}>{t('noResult')}</p>
      ) : (
        <OwnResult entry={entry} result={entry.result} />
      )}
    </Section>
  )
}
