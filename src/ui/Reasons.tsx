import { Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { ShownReason } from './problem'
import { relatedPath } from './related-path'
import styles from './states.module.css'

export interface ReasonsProps {
  readonly reasons: readonly ShownReason[]
  readonly title?: ReactNode
}

/** Why something was refused, one sentence each, with links to the other things involved. */
export function Reasons({ reasons, title }: ReasonsProps) {
  const { t } = useTranslation('ui')
  if (reasons.length === 0) return null
  return (
    <div className={styles.reasons} role="alert">
      <p className={styles.reasonsTitle}>{title ?? t('refused')}</p>
      <ul className={styles.reasonsList}>
        {reasons.map((reason, index) => (
          <li key={`${reason.code} ${index}`}>
            <ReasonSentence reason={reason} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One reason as a sentence, for lists with a frame of their own. */
export function ReasonSentence({ reason }: { readonly reason: ShownReason }) {
  return (
    // The first reason of all fetches the words of reasons: the page, and what is being typed on it, must not wait.
    <Suspense fallback={<span aria-busy="true">…</span>}>
      <Sentence reason={reason} />
    </Suspense>
  )
}

function Sentence({ reason }: { readonly reason: ShownReason }) {
  const { t } = useTranslation('reasons')
  const related = reason.related ?? []
  return (
    <>
      {t(reason.code, { ...reason.params, keySeparator: false, defaultValue: reason.code })}
      {related.length > 0 && (
        <span className={styles.related}>
          {related.map((thing) => {
            const path = relatedPath(thing)
            const key = `${thing.kind} ${thing.id}`
            return path === null ? (
              <span key={key}>{thing.label}</span>
            ) : (
              <Link key={key} to={path}>
                {thing.label}
              </Link>
            )
          })}
        </span>
      )}
    </>
  )
}
