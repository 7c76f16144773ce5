import { Button } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchemeDraftData } from '#contract/schemes'
import { Differences, type Written } from './Differences'
import styles from './OthersVersion.module.css'

interface OthersVersionProps {
  readonly theirs: NonNullable<SchemeDraftData['version']>
  /** What the edit started from, null where it cannot be read any more, with the number of that version. */
  readonly base: { readonly revision: number | null; readonly written: Written | null }
  /** What is written here and not saved; null where there is nothing to lose. */
  readonly mine: Written | null
  /** What else there is to know before choosing. */
  readonly hint?: string
  /** Asked for by saving: the cursor goes here. */
  readonly urgent?: boolean
  readonly onKeep: () => void
  readonly onTake: () => void
}

/** Somebody saved the scheme meanwhile: both sides of it, and the choice between them. */
export function OthersVersion({ theirs, base, mine, hint, urgent = false, onKeep, onTake }: OthersVersionProps) {
  const { t } = useTranslation('schemes/editor')
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const n = theirs.revision
  const from = base.revision === null ? t('others.nothing') : t('others.version', { n: base.revision })
  useEffect(() => {
    if (urgent) title.current?.focus()
  }, [urgent])
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <h2 ref={title} id={titleId} tabIndex={-1} data-choice className={styles.title}>
        {t('others.title', { n })}
      </h2>
      <p role="alert">{mine === null ? t('others.clean') : t('others.text', { from })}</p>
      {base.written !== null && (
        <Differences title={t('others.theirs', { from, n })} before={base.written} after={theirs} />
      )}
      {mine !== null && <Differences title={t('others.mine', { n })} before={theirs} after={mine} />}
      <div className={styles.verbs}>
        {mine !== null && <Button onClick={onKeep}>{t('others.keep', { n })}</Button>}
        <Button variant="default" onClick={onTake}>
          {t(mine === null ? 'others.open' : 'others.take', { n })}
        </Button>
      </div>
      {mine !== null && hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </section>
  )
}
