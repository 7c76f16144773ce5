import { atPageFoot } from '#ui/at-foot.ts'
import { ClaimNotice } from './ClaimNotice'
import { OutboxNotice } from './OutboxNotice'
import styles from './SheetNotices.module.css'
import type { SheetDesk } from './use-sheet'

/** Below the keys: what comes and goes with the network must not move them under somebody's finger. */
export function SheetNotices({ desk }: { readonly desk: SheetDesk }) {
  return (
    <div ref={atPageFoot} className={styles.notices}>
      {!desk.claim.heldBack && <ClaimNotice desk={desk} />}
      <OutboxNotice desk={desk} />
    </div>
  )
}
