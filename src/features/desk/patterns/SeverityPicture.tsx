import { useTranslation } from 'react-i18next'
import styles from './patterns.module.css'
import { placeOf, reachOf, signed, verdictOf, type JudgePattern } from './patterns-view'

/** Each judge's mean difference from the others as a dot, its limits as a whisker, against zero; the table says the same. */
export function SeverityPicture({ judges }: { readonly judges: readonly JudgePattern[] }) {
  const { t } = useTranslation('desk/patterns')
  const reach = reachOf(judges)
  return (
    <figure className={styles.picture} aria-hidden="true">
      <ul className={styles.rows}>
        {judges.map((judge) => (
          <li key={judge.assignmentId} className={styles.judgeRow}>
            <span className={styles.name}>{judge.name}</span>
            <Whisker judge={judge} reach={reach} />
            <span className={styles.said}>{wordsOf(judge)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.axis}>
        <span />
        <span className={styles.scale}>
          {[-reach, 0, reach].map((at) => (
            <span key={at} style={{ insetInlineStart: `${placeOf(at, reach)}%` }}>
              {signed(at)}
            </span>
          ))}
        </span>
        <span />
      </div>
      <div className={styles.axis}>
        <span />
        <span className={styles.ends}>
          <span>{t('severity.lower')}</span>
          <span>{t('severity.higher')}</span>
        </span>
        <span />
      </div>
    </figure>
  )

  function wordsOf({ severity }: JudgePattern): string {
    if (severity.value === null) return t('tooFew')
    return t(`severity.verdict.${verdictOf(severity)}`, { bias: signed(severity.value) })
  }
}

function Whisker({ judge, reach }: { readonly judge: JudgePattern; readonly reach: number }) {
  const { value, low, high } = judge.severity
  return (
    <span className={styles.track}>
      <span className={styles.zero} />
      {value !== null && low !== null && high !== null && (
        <>
          <span
            className={styles.whisker}
            style={{
              insetInlineStart: `${placeOf(low, reach)}%`,
              inlineSize: `${placeOf(high, reach) - placeOf(low, reach)}%`,
            }}
          />
          <span
            className={styles.dot}
            data-verdict={verdictOf(judge.severity)}
            style={{ insetInlineStart: `${placeOf(value, reach)}%` }}
          />
        </>
      )}
    </span>
  )
}
