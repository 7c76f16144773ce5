import { useTranslation } from 'react-i18next'
import type { OverviewData } from '#contract/overview'
import { Figure } from '#ui/Figure.tsx'
import { Section } from '#ui/Section.tsx'
import { figureText } from './figure-text'
import styles from './FigureColumn.module.css'

type FigureData = OverviewData['figures'][number]

const shownAtOnce = 12

/** The figures of the newspaper article the project began with, said to be its. */
export function FigureColumn({ figures }: { readonly figures: readonly FigureData[] }) {
  const { t } = useTranslation(['home', 'ui'])
  const source = figures[0]?.source
  if (source === undefined) return null
  const more = figures.slice(shownAtOnce)
  return (
    <Section title={t('figures.title')} aside={t('ui:source', { source })}>
      <FigureList figures={figures.slice(0, shownAtOnce)} />
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{t('figures.more', { count: more.length })}</summary>
          <FigureList figures={more} />
        </details>
      )}
    </Section>
  )
}

function FigureList({ figures }: { readonly figures: readonly FigureData[] }) {
  const { t, i18n } = useTranslation('home')
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, value, relation, unit, note }) => {
        const shown = figureText(value, unit, i18n.language)
        return (
          <Figure
            key={name}
            label={t(`figures.name.${name}`, { defaultValue: name })}
            value={`${t(`figures.relation.${relation}`, { defaultValue: '' })}${shown.number}`}
            unit={t(`figures.unit.${shown.unit}`, { defaultValue: shown.unit })}
            {...(note !== null && { source: <span lang="zh-CN">{note}</span> })}
          />
        )
      })}
    </dl>
  )
}
