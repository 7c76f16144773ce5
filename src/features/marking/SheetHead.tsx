import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { Button } from '@mantine/core'
import { isOpen } from './cells'
import { ProgressBar } from './ProgressBar'
import { SignSheet } from './SignSheet'
import styles from './SheetHead.module.css'
import type { SheetDesk } from './use-sheet'

/** What is being marked, how far it is, undo and signature: always in sight. */
export function SheetHead({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation(['marking', 'ui'])
  const [signing, setSigning] = useState(false)
  const { sheet, state, readOnly, cells } = desk
  const all = [...cells.values()]
  const done = all.filter((view) => !isOpen(view)).length
  const spreads = all.filter(({ wants }) => wants === 'rescore').length
  const complete = all.every(({ wants }) => wants === 'nothing') && desk.outbox.length === 0
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <p className={styles.kicker}>
          <Link to="/marking">{t('sheets.title')}</Link>
          <span>{sheet.event.name}</span>
        </p>
        <h1 className={styles.title}>
          <span className={styles.code}>{sheet.code}</span> {sheet.name}
          <span className={styles.type}>{t(`type.${sheet.type}`)}</span>
        </h1>
      </div>
      <div className={styles.progress}>
        <p className={styles.count}>
          {t(sheet.type === 'judgement' ? 'progress.mine' : 'progress.group', { done, all: all.length })}
          {spreads > 0 && <strong className={styles.spread}>{t('progress.spreads', { n: spreads })}</strong>}
        </p>
        <ProgressBar label={t('progress.label')} done={done} all={all.length} />
        {sheet.type === 'judgement' && (
          <p className={styles.whole}>
            {t('progress.whole', { entered: sheet.progress.entered, expected: sheet.progress.expected })}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        {readOnly ? (
          <p className={styles.signed}>{t(stateOf(desk))}</p>
        ) : (
          <>
            <Button
              variant="default"
              size="md"
              className={styles.tall}
              disabled={state.undo.length === 0}
              onClick={() => desk.act({ type: 'undo' })}
            >
              {t('undo.verb')}
            </Button>
            <Button
              variant="default"
              size="md"
              className={styles.keys}
              aria-label={t('keys.title')}
              onClick={() => desk.showKeys(true)}
            >
              ?
            </Button>
            <Button
              variant={complete ? 'filled' : 'default'}
              size="md"
              className={styles.tall}
              onClick={() => setSigning(true)}
            >
              {t('sign.verb')}
            </Button>
          </>
        )}
      </div>
      <SignSheet desk={desk} opened={signing} onClose={() => setSigning(false)} />
    </header>
  )
}

function stateOf({ sheet }: SheetDesk): string {
  if (sheet.signed) return 'sign.signed'
  return sheet.signedByMe ? 'sign.signedByMe' : 'sign.readOnly'
}
