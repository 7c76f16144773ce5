import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContestDetailData } from '#contract/contests'
import styles from './contest.module.css'

type ReportedData = NonNullable<ContestDetailData['reported']>

const fields = ['name', 'dates', 'competitors', 'teams', 'groups', 'stages', 'parts', 'awards', 'notes'] as const

/**
 * What the press said of a real contest, word for word with its source.
 * It stands apart from everything this system computed, so that nobody takes the one for the other.
 */
export function Reported({ reported, sample }: { readonly reported: ReportedData; readonly sample: boolean }) {
  const { t } = useTranslation('contests')
  const heading = useId()
  return (
    <section className={styles.reported} aria-labelledby={heading}>
      <h2 id={heading}>{t('reported.title')}</h2>
      <p className={styles.faint}>{t(sample ? 'reported.noteSample' : 'reported.note')}</p>
      <dl className={styles.facts}>
        {fields.map((field) => (
          <Fact key={field} label={t(`reported.${field}`)} value={inOneLine(reported[field], t('reported.comma'))} />
        ))}
      </dl>
      <p className={styles.source}>{t('reported.source', { source: reported.source })}</p>
    </section>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string | readonly string[] | undefined }) {
  const lines = value === undefined ? [] : typeof value === 'string' ? [value] : value
  if (lines.length === 0) return null
  return (
    <div>
      <dt>{label}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  )
}

/** Short items such as 一等奖 8 read better side by side than one below the other. */
function inOneLine(value: string | readonly string[] | undefined, comma: string) {
  const isShort = Array.isArray(value) && value.length > 3 && value.every((item) => item.length <= 10)
  return isShort ? value.join(comma) : value
}
