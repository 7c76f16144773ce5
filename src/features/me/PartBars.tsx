import { useTranslation } from 'react-i18next'
import type { OwnEntryData } from '#contract/entries'
import { exact, roundHalfUp } from '#domain/exact'
import { Mark } from '#ui/Mark.tsx'
import { barOf } from './bar'
import styles from './PartBars.module.css'

type Part = NonNullable<OwnEntryData['result']>['parts'][number]

/** One line per part: my mark as a bar, the group's median as a stroke, the best as a point; the numbers beside it. */
export function PartBars({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useTranslation('me')
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('parts.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('parts.part')}</th>
            <th scope="col" className={styles.barHead} aria-hidden="true" />
            <th scope="col" className={styles.number}>
              {t('parts.own')}
            </th>
            <th scope="col" className={styles.number}>
              {t('parts.median')}
            </th>
            <th scope="col" className={styles.number}>
              {t('parts.best')}
            </th>
            <th scope="col" className={styles.number}>
              {t('parts.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.code}>
              <th scope="row">
                {part.name}{' '}
                {part.max !== null && <span className={styles.max}>{t('parts.max', { max: Number(part.max) })}</span>}
              </th>
              <td className={styles.barCell} aria-hidden="true">
                <Bar part={part} />
              </td>
              <td className={styles.own} data-label={t('parts.own')}>
                <Mark value={part.mark} />
              </td>
              <td className={styles.number} data-label={t('parts.median')}>
                <Mark value={part.median} />
              </td>
              <td className={styles.number} data-label={t('parts.best')}>
                <Mark value={part.best} />
              </td>
              <td className={styles.number} data-label={t('parts.short')}>
                {differenceOf(part)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.legend} aria-hidden="true">
        <span className={styles.legendOwn}>{t('parts.own')}</span>
        <span className={styles.legendMedian}>{t('parts.median')}</span>
        <span className={styles.legendBest}>{t('parts.best')}</span>
      </p>
    </>
  )
}

function Bar({ part }: { readonly part: Part }) {
  const { own, median, best } = barOf(part)
  return (
    <svg className={styles.bar} viewBox="0 0 100 16" preserveAspectRatio="none">
      <rect className={styles.track} x="0" y="4" width="100" height="8" />
      <rect className={styles.fill} x="0" y="4" width={own} height="8" />
      {median !== null && <line className={styles.median} x1={median} x2={median} y1="0" y2="16" />}
      {best !== null && <line className={styles.best} x1={best} x2={best} y1="2" y2="14" />}
    </svg>
  )
}

/** Own minus median, with its sign. */
function differenceOf({ mark, median }: Part): string {
  if (median === null) return '—'
  const difference = exact(mark).sub(exact(median))
  const text = roundHalfUp(difference.abs(), 2)
  if (difference.equals(0)) return text
  return `${difference.s < 0n ? '−' : '+'}${text}`
}
