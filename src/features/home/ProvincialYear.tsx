import { Trans, useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { OverviewData } from '#contract/overview'
import { SampleMark } from '#ui/SampleMark.tsx'
import { CityMap } from './CityMap'
import { DepthKey } from './DepthKey'
import styles from './ProvincialYear.module.css'
import { YearStrip } from './YearStrip'

interface ProvincialYearProps {
  readonly provincial: OverviewData['provincial']
  readonly today: string
}

/** The lead story: how many contests, of which class, when and where. */
export function ProvincialYear({ provincial, today }: ProvincialYearProps) {
  const { t } = useTranslation(['home', 'ui'])
  const { year, contests, byClass, byCity, byMonth, byDay, byPhase } = provincial
  const countOf = (code: string | null) => byClass.find((one) => one.class === code)?.contests ?? 0
  const inPhases = (...phases: readonly string[]) =>
    byPhase.filter(({ phase }) => phases.includes(phase)).reduce((sum, one) => sum + one.contests, 0)
  const list = `/contests?programme=provincial`
  return (
    <section className={styles.story} aria-labelledby="provincial">
      <div className={styles.lead}>
        <p className={styles.kicker}>
          {t('ui:vocabulary.programme.provincial')} <SampleMark />
        </p>
        <h2 className={styles.headline} id="provincial">
          <Link to={list}>{t('provincial.headline', { year, contests })}</Link>
        </h2>
        <p className={styles.standfirst}>
          <Trans
            t={t}
            i18nKey={countOf(null) > 0 ? 'provincial.standfirstUnclassed' : 'provincial.standfirst'}
            values={{
              one: countOf('one'),
              two: countOf('two'),
              unclassed: countOf(null),
              cities: byCity.filter((one) => one.cityCode !== null).length,
            }}
            components={{
              one: <Link to={`${list}&class=one`} />,
              two: <Link to={`${list}&class=two`} />,
            }}
          />
        </p>
        <p className={styles.note}>{t('provincial.note', { contests })}</p>
        <ul className={styles.now}>
          <li>
            <Link to="/plan">{t('provincial.plan')}</Link>
          </li>
          <li>
            <Link to={`${list}&phase=registration`}>
              {t('provincial.registration', { count: inPhases('registration') })}
            </Link>
          </li>
          <li>
            <Link to={`${list}&phase=eligibility&phase=preliminary&phase=final`}>
              {t('provincial.running', { count: inPhases('eligibility', 'preliminary', 'final') })}
            </Link>
          </li>
          <li>
            <Link to={`${list}&phase=notice`}>{t('provincial.notice', { count: inPhases('notice') })}</Link>
          </li>
          <li>
            <Link to={`${list}&phase=confirmed&phase=archived`}>
              {t('provincial.done', { count: inPhases('confirmed', 'archived') })}
            </Link>
          </li>
        </ul>
      </div>
      <div className={styles.where}>
        <h3 className={styles.pictureTitle}>{t('map.title')}</h3>
        <CityMap byCity={byCity} list={list} />
      </div>
      <div className={styles.when}>
        <div className={styles.pictureHead}>
          <h3 className={styles.pictureTitle}>{t('strip.title')}</h3>
          <DepthKey />
        </div>
        <YearStrip year={year} byDay={byDay} byMonth={byMonth} today={today} list={list} />
      </div>
    </section>
  )
}
