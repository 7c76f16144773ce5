import { useTranslation } from 'react-i18next'
import type { YellowRiverData } from '#contract/overview'
import { Section } from '#ui/Section.tsx'
import styles from './Reported.module.css'

type ReportedFacts = NonNullable<YellowRiverData['reported']>

const textFacts = ['dates', 'competitors', 'teams'] as const
const listFacts = ['awards', 'notes'] as const

/** What newspapers said of the real contest, kept apart from the sample entries above. */
export function Reported({ reported }: { readonly reported: ReportedFacts }) {
  const { t } = useTranslation('yellow-river')
  return (
    <Section title={t('reported.title')} aside={t('reported.aside')}>
      <dl className={styles.facts}>
        {textFacts.map((key) => {
          const text = reported[key]
          return text === undefined ? null : (
            <div key={key}>
              <dt>{t(`reported.${key}`)}</dt>
              <dd>{text}</dd>
            </div>
          )
        })}
        {listFacts.map((key) => {
          const texts = reported[key]
          return texts === undefined ? null : (
            <div key={key}>
              <dt>{t(`reported.${key}`)}</dt>
              <dd>
                <ul>
                  {texts.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              </dd>
            </div>
          )
        })}
        <div>
          <dt>{t('reported.source')}</dt>
          <dd className={styles.source}>{reported.source}</dd>
        </div>
      </dl>
    </Section>
  )
}
