import { createContext, use, useId, type MouseEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reason } from '#domain/decision'
import { ReasonSentence } from '#ui/Reasons.tsx'
import styles from './workspace.module.css'

const Findings = createContext<readonly Reason[]>([])

export function FindingsProvider({
  reasons,
  children,
}: {
  readonly reasons: readonly Reason[]
  readonly children: ReactNode
}) {
  return <Findings value={reasons}>{children}</Findings>
}

/** What an input needs to stand for a path: the id the summary leads to, and what is wrong there. */
export function useField(path: string): { readonly id: string; readonly error: ReactNode } {
  const reasons = use(Findings).filter((reason) => reason.path === path)
  const error =
    reasons.length === 0 ? null : reasons.map((reason) => <ReasonSentence key={reason.code} reason={reason} />)
  return { id: fieldId(path), error }
}

function fieldId(path: string): string {
  return `field-${path}`
}

/** What is wrong with a list or a block as a whole. */
export function BlockFindings({ path }: { readonly path: string }) {
  const { id, error } = useField(path)
  return (
    <div id={id} tabIndex={-1} className={styles.blockFindings}>
      {error}
    </div>
  )
}

/** Everything that speaks against saving, each leading to its field. */
export function FindingSummary({ reasons, title }: { readonly reasons: readonly Reason[]; readonly title: string }) {
  const { t } = useTranslation(['contests', 'contests/workspace'])
  const heading = useId()
  if (reasons.length === 0) return null
  return (
    <section className={styles.summary} aria-labelledby={heading} role="alert">
      <h2 id={heading} className={styles.summaryTitle}>
        {title}
      </h2>
      <ol>
        {reasons.map((reason, index) => (
          <li key={`${reason.code} ${index}`}>
            <ReasonSentence reason={reason} />{' '}
            {reason.path !== undefined && (
              <a href={`#${fieldId(reason.path)}`} onClick={(event) => goTo(event, reason.path ?? '')}>
                {t('contests/workspace:goToField')}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The hash may be the router's own, so the link moves the focus itself; a block that is gone leads to its list. */
function goTo(event: MouseEvent, path: string): void {
  event.preventDefault()
  const steps = path.split('.')
  for (let length = steps.length; length > 0; length -= 1) {
    const target = document.getElementById(fieldId(steps.slice(0, length).join('.')))
    if (target === null) continue
    target.scrollIntoView?.({ block: 'center' })
    target.focus({ preventScroll: true })
    return
  }
}
