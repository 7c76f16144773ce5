import { useState, type ReactNode } from 'react'
import { Confirm } from './Confirm'
import { ReasonField } from './ReasonField'
import { Refusal } from './Refusal'
import styles from './states.module.css'

export interface ReasonDialogProps {
  readonly title: string
  /** The verb on the button. */
  readonly verb: string
  readonly danger?: boolean
  /** What will happen, and what else has to be filled in. */
  readonly children: ReactNode
  /** What the reason is called; null where none is asked for. */
  readonly reasonLabel: string | null
  readonly reasonHint?: string
  readonly reasonRequired?: boolean
  readonly proposedReason?: string
  /** Whether everything else is filled in. */
  readonly ready?: boolean
  readonly busy: boolean
  readonly error: unknown
  /** With the reason, trimmed; empty where none was given. */
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

/** Asks before an act that goes on record with its reason. Mounted while it is open, so that it starts empty each time. */
export function ReasonDialog({
  reasonLabel,
  reasonHint,
  reasonRequired = true,
  proposedReason = '',
  ready = true,
  children,
  error,
  onConfirm,
  ...rest
}: ReasonDialogProps) {
  const [reason, setReason] = useState(proposedReason)
  const given = reasonLabel === null ? '' : reason.trim()
  const lacking = reasonLabel !== null && reasonRequired && given === ''
  return (
    <Confirm opened disabled={!ready || lacking} onConfirm={() => onConfirm(given)} {...rest}>
      <div className={styles.fields}>
        {children}
        {reasonLabel !== null && (
          <ReasonField
            label={reasonLabel}
            {...(reasonHint !== undefined && { hint: reasonHint })}
            value={reason}
            onChange={setReason}
            required={reasonRequired}
          />
        )}
        <Refusal error={error} />
      </div>
    </Confirm>
  )
}
