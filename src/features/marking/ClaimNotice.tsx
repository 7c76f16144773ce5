import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimData } from '#contract/marking-parts'
import { Confirm } from '#ui/Confirm.tsx'
import { isHeldBack, minutesSince } from './claim-words'
import styles from './ClaimNotice.module.css'
import { deviceId } from './device-id'
import type { SheetDesk } from './use-sheet'

/** Who else is entering on this form, and how to go on here instead. */
export function ClaimNotice({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation('marking')
  const [asking, setAsking] = useState(false)
  const { sheet, claim } = desk
  const { other } = claim
  if (other === null || sheet.signed || sheet.signedByMe) return null
  const words = <ClaimWords claim={other} asOf={sheet.asOf} />
  return (
    <div className={styles.notice} role="status">
      <p>
        <strong>{words}</strong> {t(isHeldBack(sheet, other) ? 'claim.readOnly' : 'claim.both')}
      </p>
      <Button variant="default" size="md" loading={claim.taking} onClick={() => setAsking(true)}>
        {t('claim.take')}
      </Button>
      <Confirm
        opened={asking}
        title={t('claim.title', { code: sheet.code })}
        verb={t('claim.take')}
        onConfirm={() => {
          claim.take()
          setAsking(false)
        }}
        onClose={() => setAsking(false)}
      >
        <p>{words}</p>
        <p>{t('claim.meaning')}</p>
      </Confirm>
    </div>
  )
}

/** 2 号裁判正在本机以外的设备录入 · 1 分钟前 */
export function ClaimWords({ claim, asOf }: { readonly claim: ClaimData; readonly asOf: string }) {
  const { t } = useTranslation('marking')
  const n = minutesSince(claim.seenAt, asOf)
  const when = n === 0 ? t('claim.justNow') : t('claim.minutes', { n })
  if (claim.mine)
    return t(claim.device === deviceId() ? 'claim.here' : 'claim.meElsewhere', { device: claim.device, when })
  return t('claim.other', { n: claim.position ?? '—', device: claim.device, when })
}
