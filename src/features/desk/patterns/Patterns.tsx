import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PatternsData } from '#contract/marking-desk'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Section } from '#ui/Section.tsx'
import { Distributions } from './Distributions'
import { Panels } from './Panels'
import styles from './patterns.module.css'
import { PatternTable } from './PatternTable'
import { SeverityPicture } from './SeverityPicture'

const types = ['judgement', 'panel'] as const

export function Patterns({ patterns }: { readonly patterns: PatternsData }) {
  const { t } = useTranslation('desk/patterns')
  if (patterns.judges.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
  return (
    <>
      <div className={styles.lead}>
        <p>
          <strong>{t('onlyForReference')}</strong> {t('firstRound')}
        </p>
        <Button variant="default" size="sm" className={styles.print} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      {types.map((type) => {
        const judges = patterns.judges.filter((judge) => judge.type === type)
        const panels = patterns.panels.filter((panel) => panel.type === type)
        if (judges.length === 0) return null
        return (
          <div key={type}>
            <Section title={t(`severity.title.${type}`)} aside={t('severity.name')}>
              <p className={styles.explain}>{t(`severity.explain.${type}`)}</p>
              <SeverityPicture judges={judges} />
            </Section>
            <Section title={t('distribution.title')} aside={t('distribution.aside')}>
              <Distributions judges={judges} />
            </Section>
            <Section title={t('table.title')}>
              <PatternTable judges={judges} />
            </Section>
            <Section title={t('panel.title')} aside={t('panel.name')}>
              <p className={styles.explain}>{t('panel.explain')}</p>
              <Panels panels={panels} />
            </Section>
          </div>
        )
      })}
      <Section title={t('statistics')}>
        <dl className={styles.statistics}>
          {(['severity', 'spread', 'agreement', 'alpha', 'exact'] as const).map((one) => (
            <div key={one}>
              <dt>{t(`about.${one}.name`)}</dt>
              <dd>{t(`about.${one}.text`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  )
}
