import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ReasonDialog.module.css'
import type { SheetDesk } from './use-sheet'

type ClosedBy = 'held' | 'signed' | 'signedByMe' | 'signedByColleague' | 'readOnly'

/** Why nothing can be entered any more; null while it can. */
export function closedBy({ sheet, claim, readOnly }: SheetDesk): ClosedBy | null {
  if (!readOnly) return null
  if (claim.heldBack) return 'held'
  if (sheet.signed) return 'signed'
  if (sheet.signedByMe) return 'signedByMe'
  return sheet.can.includes('sheet.sign') ? 'signedByColleague' : 'readOnly'
}

export interface ClosedMeanwhileProps {
  readonly by: ClosedBy
  readonly onClose: () => void
}

/** A form may close while somebody is asked for a reason: the value is not entered, and they are told so where they look. */
export function ClosedMeanwhile({ by, onClose }: ClosedMeanwhileProps) {
  const { t } = useTranslation('marking')
  const sentence = useRef<HTMLParagraphElement>(null)
  // Not the button: a key that is already on its way would press it before anybody has read why.
  useEffect(() => sentence.current?.focus(), [])
  return (
    <div className={styles.reason}>
      <p ref={sentence} role="alert" tabIndex={-1}>
        {t(`reason.closed.${by}`)}
      </p>
      <Button size="md" onClick={onClose}>
        {t('reason.back')}
      </Button>
    </div>
  )
}
