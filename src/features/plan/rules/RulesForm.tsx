import { useTranslation } from 'react-i18next'
import type { RulesData } from '#contract/schedule'
import { hardRules, severities, softRules } from '#domain/schedule/rule-set'
import { Section } from '#ui/Section.tsx'
import { Blackouts } from './Blackouts'
import { RuleRow } from './RuleRow'
import styles from './rules.module.css'
import { SaveBar } from './SaveBar'
import { useRules } from './use-rules'
import { YearCalendar } from './YearCalendar'

interface RulesFormProps {
  readonly editionId: string
  readonly data: RulesData
}

/** All rules of one edition; who may not set them reads them. */
export function RulesForm({ editionId, data }: RulesFormProps) {
  const { t } = useTranslation('plan')
  const { state, send, save } = useRules(editionId, data)
  const disabled = !data.can.includes('plan.setRules')
  const shared = { rules: state.draft, send, disabled }
  return (
    <div className={styles.page}>
      {disabled && <p className={styles.note}>{t('rules.readOnly')}</p>}
      <Section title={t('rules.levels')}>
        <dl className={styles.levels}>
          {severities.map((severity) => (
            <div key={severity}>
              <dt>{t(`rules.severity.${severity}`)}</dt>
              <dd>{t(`rules.severityHint.${severity}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('rules.hard')}>
        <ul className={styles.rules}>
          {hardRules.map((rule) => (
            <RuleRow key={rule} rule={rule} {...shared} />
          ))}
        </ul>
      </Section>
      <Section title={t('rules.soft')} aside={t('rules.softAside')}>
        <ul className={styles.rules}>
          {softRules.map((rule) => (
            <RuleRow key={rule} rule={rule} {...shared} />
          ))}
        </ul>
      </Section>
      <Section title={t('rules.blackouts.title')} aside={t('rules.blackouts.aside')}>
        <Blackouts {...shared} firstDay={`${data.year}-12-01`} />
      </Section>
      <Section title={t('rules.calendar.title')} aside={t('rules.calendar.source', data.source)}>
        <YearCalendar {...shared} statutory={data.statutory} source={data.source} year={data.year} />
      </Section>
      {!disabled && <SaveBar state={state} send={send} save={save} />}
    </div>
  )
}
