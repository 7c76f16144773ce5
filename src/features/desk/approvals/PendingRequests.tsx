import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApprovalData } from '#contract/approvals'
import type { DeskData } from '#contract/marking-desk'
import { useFocusKept } from '#ui/use-focus-kept.ts'
import styles from '../desk.module.css'
import { ApprovalItem } from './ApprovalItem'
import { AskApproval } from './AskApproval'

interface PendingRequestsProps {
  readonly desk: DeskData
  readonly asked: readonly ApprovalData[]
  readonly mayAsk: boolean
}

/** What waits for an answer, and what may be asked for. */
export function PendingRequests({ desk, asked, mayAsk }: PendingRequestsProps) {
  const { t } = useTranslation('desk/approvals')
  const whole = useRef<HTMLDivElement>(null)
  useFocusKept(whole)
  return (
    <div ref={whole}>
      {asked.length === 0 ? (
        <p className={styles.quiet}>{t('noPending')}</p>
      ) : (
        <ol>
          {asked.map((approval) => (
            <ApprovalItem key={approval.id} desk={desk} approval={approval} />
          ))}
        </ol>
      )}
      {mayAsk && <AskApproval desk={desk} asked={asked} />}
    </div>
  )
}
