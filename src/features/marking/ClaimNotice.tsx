import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '#ui/Confirm.tsx'
import { sinceWords } from './claim-words'
import styles from './ClaimNotice.module.css'
import type { Rival } from './claims'
import type { SheetDesk } from './use-sheet'

/** Who else is entering on this form, and how to go on here instead. */
export function ClaimNotice({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation('marking')
  const [asking, setAsking] = useState(false)
  const { sheet, claim } = desk
  const { rival } = claim
  if (rival === null || sheet.signed || sheet.signedByMe) return null
  const words = <ClaimWords rival={rival} />
  const meaning = rival.silent ? 'claim.silent' : claim.heldBack ? 'claim.readOnly' : 'claim.both'
  return (
    <div className={styles.notice} role="status">
      <p>
        <strong>{words}</strong> {t(meaning)}
      </p>
      {!rival.silent && (
        <Button variant="default" size="md" loading={claim.taking} onClick={() => setAsking(true)}>
          {t('claim.take')}
        </Button>
      )}
      {asking && (
        <Confirm
          opened
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
          {!navigator.onLine && <p>{t('claim.offline')}</p>}
        </Confirm>
      )}
    </div>
  )
}

/** 2 号裁判正在另一台设备上录入 · 1 分钟前 */
function ClaimWords({ rival }: { readonly rival: Rival }) {
  const { t } = useTranslation('marking')
  const { claim, minutes, silent } = rival
  const when = sinceWords(t, minutes)
  const who = claim.mine ? 'me' : 'other'
  return t(`claim.${silent ? 'was' : 'is'}.${who}`, { n: claim.position ?? '—', device: claim.device, when })
}
