import { useTranslation } from 'react-i18next'
import styles from './NarrowingRiver.module.css'
import { riverOf } from './river-shape'

/** One reported way to a seat: 44th WorldSkills, automobile technology, 10 to 5, 5 to 2, 2 to 1. Other skills cut otherwise. */
const reported = [10, 5, 2, 1] as const
const width = 400
const height = 84
/** Half a line: a number stands in the water where it fits, else above the bank. */
const roomForWords = 12

export function NarrowingRiver() {
  const { t } = useTranslation('home')
  const { stages, outline } = riverOf(reported, width, height)
  return (
    <figure className={styles.river}>
      <svg viewBox={`0 0 ${width} ${height + 26}`} role="img" aria-label={t('river.alt')}>
        <path d={outline} className={styles.water} />
        {stages.map(({ people, x, half }, index) => (
          <g key={people}>
            <text
              x={x}
              y={half > roomForWords ? height / 2 : height / 2 - half - roomForWords}
              className={styles.number}
            >
              {people}
            </text>
            <text x={x} y={height + 18} className={styles.name}>
              {t(`river.stage.${index}`)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={styles.caption}>{t('river.caption')}</figcaption>
    </figure>
  )
}
