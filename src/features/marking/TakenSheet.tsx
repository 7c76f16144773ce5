import { useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { isMissing, reasonsOf } from '#ui/problem.ts'
import { Reasons } from '#ui/Reasons.tsx'
import { LetGoButton } from './LetGoButton'
import { isSignedOut } from './other-session'
import { isPending } from './outbox'
import styles from './OutboxNotice.module.css'
import { outboxOfForm } from './outbox-store'
import { ReturnedItem } from './ReturnedItem'
import { useOthers } from './use-others'
import { useDeviceOutbox } from './use-outbox'

export interface TakenSheetProps {
  readonly formId: string
  readonly refusal: unknown
}

/** In the place of a sheet one may not see, or not any more: why, the way on, and what of it still lies on the device. */
export function TakenSheet({ formId, refusal }: TakenSheetProps) {
  const { t } = useTranslation('marking')
  const kind = isSignedOut(refusal) ? 'signedOut' : isMissing(refusal) ? 'missing' : 'refused'
  const reasons = reasonsOf(refusal) ?? []
  return (
    <>
      <PageHead title={t(`taken.title.${kind}`)} />
      {kind !== 'missing' && <Reasons reasons={reasons} title={t('taken.reasons')} />}
      <EmptyState title={t(`taken.hint.${kind}`)} action={<Link to="/marking">{t('taken.back')}</Link>}>
        <Pending formId={formId} />
      </EmptyState>
    </>
  )
}

function Pending({ formId }: { readonly formId: string }) {
  const { t } = useTranslation('marking')
  const device = useDeviceOutbox()
  const store = useMemo(() => outboxOfForm(device, formId), [device, formId])
  const outbox = useSyncExternalStore(store.subscribe, store.get)
  const waiting = outbox.filter(isPending).length
  const returned = outbox.filter((item) => !isPending(item))
  // Whoever typed on this sheet may be signed out by now, and what they typed is still here.
  const others = useOthers(device.person)
  if (outbox.length === 0 && !others) return others === 0 ? t('taken.nothing') : null
  return (
    <div className={styles.left} role="status">
      {waiting > 0 && <p>{t('taken.waiting', { n: waiting })}</p>}
      {returned.length > 0 && (
        <section className={styles.notice} aria-label={t('outbox.title')}>
          {returned.map((item) => (
            <ReturnedItem key={item.id} item={item}>
              <LetGoButton item={item} letGo={store.letGo} />
            </ReturnedItem>
          ))}
        </section>
      )}
      {others !== null && others > 0 && <p>{t('taken.others', { n: others })}</p>}
    </div>
  )
}
