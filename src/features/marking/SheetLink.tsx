import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { SheetSummaryData } from '#contract/marking'
import type { ClaimData } from '#contract/marking-parts'
import { api } from '../api'
import { sinceWords } from './claim-words'
import { claimKey, otherClaim, rivalOf } from './claims'
import { deviceId } from './device-id'
import { isUnsent, type Outbox } from './outbox'
import { ProgressBar } from './ProgressBar'
import styles from './SheetsPage.module.css'
import { takenClaim } from './taken-claim'
import { useIsKept } from './use-kept-sheets'
import { useMinute } from './use-minute'

export interface SheetLinkProps {
  readonly sheet: SheetSummaryData
  readonly outbox: Outbox
  readonly next?: boolean
}

/** One sheet as one large link: what it is, how far it is, who is at it, and what of it lies on this device. */
export function SheetLink({ sheet, outbox, next = false }: SheetLinkProps) {
  const { t } = useTranslation('marking')
  const { progress } = sheet
  return (
    <Link to={`/marking/${encodeURIComponent(sheet.formId)}`} className={styles.sheet} data-next={next}>
      <span className={styles.code}>{sheet.code}</span>
      <span className={styles.words}>
        <span className={styles.name}>
          {sheet.name}
          <span className={styles.type}>{t(`type.${sheet.type}`)}</span>
        </span>
        <span className={styles.meta}>
          {t('sheets.meta', { event: sheet.event.name, works: sheet.works, aspects: sheet.aspects })}
        </span>
        <DeviceState sheet={sheet} outbox={outbox} />
      </span>
      <span className={styles.progress}>
        <span className={styles.count}>
          {t('sheets.progress', { entered: progress.entered, expected: progress.expected })}
          <span className={styles.troubles}>
            {progress.spreads > 0 && (
              <strong>
                {t(sheet.type === 'theory' ? 'progress.mismatches' : 'progress.spreads', { n: progress.spreads })}
              </strong>
            )}
            {progress.conflicts > 0 && <strong>{t('progress.conflicts', { n: progress.conflicts })}</strong>}
            {progress.flags > 0 && <span>{t('progress.open', { n: progress.flags })}</span>}
          </span>
        </span>
        <ProgressBar label={t('progress.label')} done={progress.entered} all={progress.expected} />
        <span className={styles.meta}>{t(stateOf(sheet))}</span>
      </span>
      <span className={styles.go}>
        {t(next ? (progress.entered > 0 ? 'sheets.continue' : 'sheets.start') : 'sheets.look')}
      </span>
    </Link>
  )
}

/** Who else is entering it, what of it was not sent, and whether it can be gone on with without a network. */
function DeviceState({ sheet, outbox }: Pick<SheetLinkProps, 'sheet' | 'outbox'>) {
  const { t } = useTranslation('marking')
  const ready = useIsKept(sheet.formId) === true && !sheet.signed
  const claim = otherClaim(sheet.claim, deviceId())
  const other = claim !== null && claimKey(claim) === takenClaim(sheet.formId) ? null : claim
  const unsent = outbox.filter((item) => item.formId === sheet.formId && isUnsent(item)).length
  if (other === null && unsent === 0 && !ready) return null
  return (
    <span className={styles.device}>
      {other !== null && <Claimed claim={other} />}
      {unsent > 0 && <strong>{t('sheets.unsent', { n: unsent })}</strong>}
      {ready && <span>{t('sheets.ready')}</span>}
    </span>
  )
}

/** Who else is at it; without a network, when that was last heard. */
function Claimed({ claim }: { readonly claim: ClaimData }) {
  const { t } = useTranslation('marking')
  const queryClient = useQueryClient()
  const now = useMinute()
  const readAt = queryClient.getQueryState(api.marking.sheets.queryKey())?.dataUpdatedAt ?? now
  const { silent, minutes } = rivalOf(claim, { asOf: claim.seenAt, readAt, now })
  const words = claim.mine
    ? t('sheets.meElsewhere', { device: claim.device })
    : t('sheets.claimed', { n: claim.position ?? '—' })
  return <span>{silent ? t('sheets.heard', { words, when: sinceWords(t, minutes) }) : words}</span>
}

function stateOf({ signed, signedByMe, progress }: SheetSummaryData): string {
  if (signed) return 'sign.signed'
  if (signedByMe) return 'sign.signedByMe'
  const { entered, expected, spreads, conflicts } = progress
  return entered === expected && spreads + conflicts === 0 ? 'sign.ready' : 'sign.open'
}
