import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { OverviewData } from '#contract/overview'
import { AwardShape } from '#ui/Award.tsx'
import { Section } from '#ui/Section.tsx'
import { NarrowingRiver } from './NarrowingRiver'
import styles from './WorldskillsRoad.module.css'

type Edition = OverviewData['worldskills'][number]

export function WorldskillsRoad({ editions }: { readonly editions: readonly Edition[] }) {
  const { t } = useTranslation(['home', 'ui'])
  return (
    <Section
      title={<Link to="/worldskills">{t('worldskills.title')}</Link>}
      aside={t('ui:vocabulary.programme.worldskills')}
    >
      <p>{t('worldskills.text')}</p>
      <NarrowingRiver />
      <ul className={styles.editions}>
        {editions.map((edition) => (
          <li key={edition.editionId} className={styles.edition}>
            <Link to={`/worldskills/${edition.editionId}`}>
              {t('worldskills.edition', { name: edition.name, year: edition.year })}
            </Link>
            <span className={styles.facts}>{t('worldskills.skills', { skills: edition.skills })}</span>
            {edition.china !== null && <Medals {...edition.china} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Medals(china: NonNullable<Edition['china']>) {
  const { t } = useTranslation(['home', 'ui'])
  return (
    <span className={styles.medals}>
      {t('worldskills.china', { count: china.entries })}
      {(['gold', 'silver', 'bronze', 'medallion'] as const).map((medal) => (
        <span key={medal} className={styles.medal}>
          <AwardShape code={medal} />
          {t(`ui:vocabulary.award.${medal}`)} {china[medal]}
        </span>
      ))}
    </span>
  )
}
