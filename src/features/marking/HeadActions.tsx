import { Button } from '@mantine/core'
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

/** Paper, jump, keys, undo and signature. */
export const HeadActions = memo(function HeadActions(props: HeadActionsProps) {
  const { formId, closed, signable, undoable, complete, open, act, sign } = props
  const { t } = useTranslation('marking')
  return (
    <div className={styles.actions}>
      <Link className={styles.print} to={`/marking/${encodeURIComponent(formId)}/print`}>
        {t('print.verb')}
      </Link>
      <Button variant="default" size="md" className={styles.tall} onClick={() => open('jump')}>
        {t('jump.verb')}
      </Button>
      <Button
        variant="default"
        size="md"
        className={styles.keys}
        aria-label={t('keys.title')}
        onClick={() => open('keys')}
      >
        ?
      </Button>
      {closed === null ? (
        <Button
          variant="default"
          size="md"
          className={styles.tall}
          disabled={!undoable}
          onClick={() => act({ type: 'undo' })}
        >
          {t('undo.verb')}
        </Button>
      ) : (
        <p className={styles.signed}>{t(closed)}</p>
      )}
      {(closed === null || signable) && (
        <Button variant={complete ? 'filled' : 'default'} size="md" className={styles.tall} onClick={() => sign(true)}>
          {t('sign.verb')}
        </Button>
      )}
    </div>
  )
})
