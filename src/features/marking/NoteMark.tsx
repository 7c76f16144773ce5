import { useTranslation } from 'react-i18next'
import styles from './NoteMark.module.css'

export interface NoteMarkProps {
  readonly kind: 'unsure' | 'flag'
  readonly ended?: boolean
  /** The shape alone, where many stand close together; the word is still read out. */
  readonly brief?: boolean
}

/** A doubt is a lozenge with a question mark, a call for the chief a pennant: told apart by shape and word. */
export function NoteMark({ kind, ended = false, brief = false }: NoteMarkProps) {
  const { t } = useTranslation('marking')
  const word = ended ? t('notes.ended', { what: t(`notes.${kind}`) }) : t(`notes.${kind}`)
  return (
    <span className={styles.mark} data-kind={kind} data-ended={ended}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {kind === 'flag' ? (
          <path d="M2.5 11.5v-11M2.5 1.2h8l-2.2 2.4 2.2 2.4h-8z" className={styles.shape} />
        ) : (
          <>
            <path d="M6 .8 11.2 6 6 11.2.8 6z" className={styles.shape} />
            <path d="M4.7 4.9c.1-1.5 2.6-1.4 2.5 0 0 .9-1.2.9-1.2 1.9M6 8.2v.6" className={styles.inner} />
          </>
        )}
      </svg>
      <span className={brief ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  )
}
