import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import styles from './SheetHead.module.css'
import type { SheetDesk } from './use-sheet'

export interface HeadActionsProps {
  readonly formId: string
  /** Why nothing more can be entered; null while it can. */
  readonly closed: string | null
  /** Whether it is still to be signed, though nothing more can be entered. */
  readonly signable: boolean
  readonly undoable: boolean
  readonly complete: boolean
  readonly open: SheetDesk['open']
  readonly act: SheetDesk['act']
  readonly sign: (signing: boolean) => void
}

/**
 * Paper, jump, keys, undo and signature. Plain buttons, as all that one presses on a sheet: they are on screen in a
 * form's first frame, and a frame with four of Mantine's takes a quarter longer.
 */
export const HeadActions = memo(function HeadActions(props: HeadActionsProps) {
  const { formId, closed, signable, undoable, complete, open, act, sign } = props
  const { t } = useTranslation('marking')
  return (
    <div className={styles.actions}>
      <Link className={styles.print} to={`/marking/${encodeURIComponent(formId)}/print`}>
        {t('print.verb')}
      </Link>
      <button type="button" className={styles.action} onClick={() => open('jump')}>
        {t('jump.verb')}
      </button>
      <button
        type="button"
        className={`${styles.action} ${styles.keys}`}
        aria-label={t('keys.title')}
        onClick={() => open('keys')}
      >
        ?
      </button>
      {closed === null ? (
        <button type="button" className={styles.action} disabled={!undoable} onClick={() => act({ type: 'undo' })}>
          {t('undo.verb')}
        </button>
      ) : (
        <p className={styles.signed}>{t(closed)}</p>
      )}
      {(closed === null || signable) && (
        <button type="button" className={styles.action} data-next={complete} onClick={() => sign(true)}>
          {t('sign.verb')}
        </button>
      )}
    </div>
  )
})
