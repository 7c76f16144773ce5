import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { cities } from '#domain/contests/cities'
import { classes } from '#ui/classes.ts'
import styles from './CityMap.module.css'
import depth from './depth.module.css'
import { depthOf } from './year-weeks'

interface CityMapProps {
  readonly byCity: readonly { readonly cityCode: string | null; readonly contests: number }[]
  readonly list: string
}

/** Shandong's sixteen cities as tiles, neighbours beside each other; read aloud in the order of their codes. */
export function CityMap({ byCity, list }: CityMapProps) {
  const { t } = useTranslation(['home', 'ui'])
  const countOf = (code: string) => byCity.find(({ cityCode }) => cityCode === code)?.contests ?? 0
  const highest = Math.max(0, ...cities.map(({ code }) => countOf(code)))
  const elsewhere = byCity.filter(({ cityCode }) => !cities.some(({ code }) => code === cityCode))
  const unplaced = elsewhere.reduce((sum, { contests }) => sum + contests, 0)
  return (
    <>
      <ul className={styles.map}>
        {cities.map(({ code, col, row }) => (
          <li key={code} style={{ gridColumn: col + 1, gridRow: row + 1 }}>
            <Link
              to={`${list}&city=${code}`}
              className={classes(styles.tile, depth[`d${depthOf(countOf(code), highest)}`])}
            >
              <span>{t(`ui:vocabulary.city.${code}`)}</span>
              <span className={styles.count}>{countOf(code)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {unplaced > 0 && <p className={styles.note}>{t('map.unplaced', { count: unplaced })}</p>}
    </>
  )
}
