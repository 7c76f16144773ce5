import { takeNoTapsAfterGrowth } from '#ui/no-taps-after-growth.ts'
import { ClaimNotice } from './ClaimNotice'
import { OutboxNotice } from './OutboxNotice'
import styles from './SheetNotices.module.css'
import type { SheetDesk } from './use-sheet'

/**
 * Below the keys: what comes and goes with the network must not move them under somebody's finger. The app's own notice
 * of a newer version gives way to them (data-foot).
 */
export function SheetNotices({ desk }: { readonly desk: SheetDesk }) {
  return (
    <div ref={takeNoTapsAfterGrowth} className={styles.notices} data-foot>
      {!desk.claim.heldBack && <ClaimNotice desk={desk} />}
      <OutboxNotice desk={desk} />
    </div>
  )
}
