import { useTranslation } from 'react-i18next'
import { programmes } from '#domain/contests/vocabulary'
import styles from './catalogue.module.css'
import type { CatalogueQuery } from './query'

export interface ProgrammeTabsProps {
  readonly query: CatalogueQuery
  readonly years: readonly number[]
  readonly year: number | null
  readonly onChange: (query: CatalogueQuery) => void
}

/** Which programme and which edition of it: the frame of the list rather than something that narrows it. */
export function ProgrammeTabs({ query, years, year, onChange }: ProgrammeTabsProps) {
  const { t } = useTranslation(['contests', 'ui'])
  return (
    <div className={styles.frame}>
      <div className={styles.programmes} role="group" aria-label={t('catalogue.programme')}>
        {programmes.map((programme) => (
          <button
            key={programme}
            type="button"
            className={styles.programme}
            aria-pressed={query.programme === programme}
            onClick={() => onChange({ ...query, programme, edition: null })}
          >
            {t(`ui:vocabulary.programmeShort.${programme}`)}
          </button>
        ))}
      </div>
      {years.length > 1 && (
        <div className={styles.programmes} role="group" aria-label={t('catalogue.edition')}>
          {years.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.programme}
              aria-pressed={one === year}
              onClick={() => onChange({ ...query, edition: one === years[0] ? null : one })}
            >
              {t('catalogue.year', { year: one })}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
