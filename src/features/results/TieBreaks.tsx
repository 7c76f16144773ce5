import { useTranslation } from 'react-i18next'
import { Section } from '#ui/Section.tsx'
import { partName, readSeparator } from './separator'
import styles from './TieBreaks.module.css'
import type { EventResultsData } from './types'

/** The order that decides equal totals, and what happens when none of it does. */
export function TieBreaks({ results }: { readonly results: EventResultsData }) {
  const { t } = useTranslation(['results', 'ui'])
  const parts = results.groups.flatMap(({ rows }) => rows).find((row) => row.parts.length > 0)?.parts ?? []
  const keys = results.tieBreaks[0] === 'total' ? results.tieBreaks : ['total', ...results.tieBreaks]
  return (
    <Section title={t('tieBreaks.title')}>
      <ol className={styles.keys}>
        {keys.map((key) => {
          const { by, part } = readSeparator(key)
          return (
            <li key={key}>{t(`tieBreaks.${by}`, { part: partName(parts, part, (kind) => t(`partKind.${kind}`)) })}</li>
          )
        })}
        <li>{t('tieBreaks.last', { resort: t(`ui:vocabulary.lastResort.${results.lastResort}`) })}</li>
      </ol>
      <p className={styles.note}>{t('tieBreaks.note')}</p>
    </Section>
  )
}
