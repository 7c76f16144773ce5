import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { SheetData } from '#contract/marking'
import { HeadActions } from './HeadActions'
import { isUnsent } from './outbox'
import { ProgressBar } from './ProgressBar'
import styles from './SheetHead.module.css'
import { SignSheet } from './SignSheet'
import { Troubles } from './Troubles'
import type { SheetDesk } from './use-sheet'

/** What is being marked, how far it is, undo and signature: always in sight. */
export function SheetHead({ desk }: { readonly desk: SheetDesk }) {
  const [signing, setSigning] = useState(false)
  const { sheet, state, model, readOnly } = desk
  const { all, settled } = model.tally
  return (
    <header className={styles.head}>
      <Title event={sheet.event.name} code={sheet.code} name={sheet.name} type={sheet.type} />
      <Progress desk={desk} />
      <HeadActions
        formId={sheet.formId}
        closed={readOnly && !desk.claim.heldBack ? stateOf(desk) : null}
        signable={isSignable(desk)}
        undoable={!readOnly && state.undo.length > 0}
        complete={all > 0 && settled === all && !desk.outbox.some(isUnsent)}
        open={desk.open}
        act={desk.act}
        sign={setSigning}
      />
      {signing && <SignSheet desk={desk} onClose={() => setSigning(false)} />}
    </header>
  )
}

interface TitleProps {
  readonly event: string
  readonly code: string
  readonly name: string
  readonly type: SheetData['type']
}

const Title = memo(function Title({ event, code, name, type }: TitleProps) {
  const { t } = useTranslation('marking')
  return (
    <div className={styles.words}>
      <p className={styles.kicker}>
        <Link to="/marking">{t('sheets.title')}</Link>
        <span>{event}</span>
      </p>
      <h1 className={styles.title}>
        <span className={styles.code}>{code}</span> {name}
        <span className={styles.type}>{t(`type.${type}`)}</span>
      </h1>
    </div>
  )
})

function Progress({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation('marking')
  const { sheet, model } = desk
  const { all, done } = model.tally
  const grouped = sheet.type === 'measurement'
  return (
    <div className={styles.progress}>
      <p className={styles.count}>
        {t(grouped ? 'progress.group' : 'progress.mine', { done, all })}
        {!grouped && (
          <span className={styles.whole}>
            {t('progress.whole', { entered: sheet.progress.entered, expected: sheet.progress.expected })}
          </span>
        )}
      </p>
      <ProgressBar label={t('progress.label')} done={done} all={all} />
      <Troubles desk={desk} />
    </div>
  )
}

function stateOf(desk: SheetDesk): string {
  if (desk.sheet.signed) return 'sign.signed'
  if (desk.sheet.signedByMe) return 'sign.signedByMe'
  return isSignable(desk) ? 'sign.signedByColleague' : 'sign.readOnly'
}

/** Once one of a group has signed its values, the others have only to sign them too. */
function isSignable({ sheet }: SheetDesk): boolean {
  return !sheet.signed && !sheet.signedByMe && sheet.can.includes('sheet.sign')
}
