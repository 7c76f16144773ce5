import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { CheckIcon } from '#ui/icons.tsx'
import type { ShownReason } from '#ui/problem.ts'
import { relatedPath } from '#ui/related-path.ts'
import styles from './move.module.css'
import type { Check } from './use-check'

/** What the rules say of the choice, before anything is saved. */
export function Verdict({ check }: { readonly check: Check }) {
  const { t } = useTranslation('contests')
  return (
    <div className={styles.verdict} role="status">
      {check.kind === 'nothing' && <p className={styles.faint}>{t('move.nothing')}</p>}
      {check.kind === 'asking' && <p className={styles.faint}>{t('move.asking')}</p>}
      {check.kind === 'unknown' && <p className={styles.faint}>{t('move.unknown')}</p>}
      {check.kind === 'clear' && (
        <p className={styles.clear}>
          <CheckIcon /> {t('move.clear')}
        </p>
      )}
      {check.kind === 'against' && <ReasonsAgainst title={t('move.against')} reasons={check.reasons} />}
    </div>
  )
}

/** Links open beside the dialog, so that looking at the other contest loses nothing chosen here. */
export function ReasonsAgainst({
  title,
  reasons,
}: {
  readonly title: string
  readonly reasons: readonly ShownReason[]
}) {
  const { t } = useTranslation(['contests', 'reasons'])
  return (
    <div className={styles.against}>
      <p className={styles.againstTitle}>{title}</p>
      <ul>
        {reasons.map((reason, index) => (
          <li key={`${reason.code} ${index}`}>
            {t(`reasons:${reason.code}`, { ...reason.params, keySeparator: false, defaultValue: reason.code })}
            {(reason.related ?? []).map((thing) => {
              const path = relatedPath(thing)
              return path === null ? null : (
                <Link
                  key={thing.id}
                  to={path}
                  target="_blank"
                  rel="noopener"
                  className={styles.related}
                  aria-label={t('move.openNamed', { name: thing.label })}
                >
                  {t('move.openOther')}
                </Link>
              )
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
