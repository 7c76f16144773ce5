import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { CheckIcon } from '#ui/icons.tsx'
import type { ShownReason } from '#ui/problem.ts'
import { relatedPath } from '#ui/related-path.ts'
import styles from './move.module.css'
import type { Check } from './use-check'

/** What the rules say of the choice, before anything is saved. */
export function Verdict({ check }: { readonly check: Check }) {
  const { t } = useTranslation(['contests', 'contests/move'])
  return (
    <div className={styles.verdict} role="status">
      {check.kind === 'nothing' && <p className={styles.faint}>{t('contests/move:move.nothing')}</p>}
      {check.kind === 'asking' && <p className={styles.faint}>{t('contests/move:move.asking')}</p>}
      {check.kind === 'unknown' && <p className={styles.faint}>{t('contests/move:move.unknown')}</p>}
      {check.kind === 'clear' && (
        <p className={styles.clear}>
          <CheckIcon /> {t('contests/move:move.clear')}
        </p>
      )}
      {check.kind === 'against' && <ReasonsAgainst title={t('contests/move:move.against')} reasons={check.reasons} />}
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
  const { t } = useTranslation(['contests', 'reasons', 'contests/move'])
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
                  aria-label={t('contests/move:move.openNamed', { name: thing.label })}
                >
                  {t('contests/move:move.openOther')}
                </Link>
              )
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
