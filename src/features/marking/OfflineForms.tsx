import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { groupBy } from '#domain/group-by'
import { usePageKept } from '#ui/use-page-kept.ts'
import styles from './OfflineForms.module.css'
import { isUnsent } from './outbox'
import { SyncMark } from './SyncMark'
import { useKeptSheets } from './use-kept-sheets'
import { useOthers } from './use-others'
import { useDeviceOutbox } from './use-outbox'
import { useStorageGrant } from './use-storage-grant'

/** Above the list of sheets: whether the hall may lose its network, and what is still to be sent from this device. */
export function OfflineForms({ formIds }: { readonly formIds: readonly string[] }) {
  return (
    <div className={styles.lines} role="status">
      {!EMBEDDED && <KeptLine formIds={formIds} />}
      <UnsentLine formIds={formIds} />
    </div>
  )
}

function KeptLine({ formIds }: { readonly formIds: readonly string[] }) {
  const { t } = useTranslation('marking')
  const page = usePageKept()
  const { person } = useDeviceOutbox()
  const sheets = useKeptSheets(person, formIds)
  const grant = useStorageGrant()
  const all = formIds.length
  if (all === 0) return null
  if (page === 'insecure') return <p>{t('offline.insecure')}</p>
  if (page === 'preparing' || sheets === null) return <p>{t('offline.preparing', { all })}</p>
  if (sheets.fresh < all) return <p>{t('offline.failed', { kept: sheets.kept, all })}</p>
  if (sheets.kept < all) return <p>{t('offline.noRoom', { kept: sheets.kept, all })}</p>
  return (
    <p>
      {t('offline.kept', { all })} {grant === 'denied' && t('offline.notForLong')}
    </p>
  )
}

/** Of all forms, also those one has left; and of others who sat at this device. */
function UnsentLine({ formIds }: { readonly formIds: readonly string[] }) {
  const { t } = useTranslation('marking')
  const device = useDeviceOutbox()
  const outbox = useSyncExternalStore(device.subscribe, device.get)
  const kept = useSyncExternalStore(device.subscribe, device.isKept)
  const others = useOthers(device.person)
  const unsent = outbox.filter(isUnsent).length
  const elsewhere = outbox.filter(({ formId }) => !formIds.includes(formId))
  const forms = [...groupBy(elsewhere, ({ formId }) => formId)]
  return (
    <>
      {!kept && <p role="alert">{t('outbox.notKept')}</p>}
      {unsent > 0 && (
        <p className={styles.line}>
          <SyncMark sync={outbox.some(({ state }) => state === 'refused') ? 'refused' : 'device'} />
          <span>{t('offline.unsent', { n: unsent })}</span>
        </p>
      )}
      {elsewhere.length > 0 && (
        <p className={styles.line}>
          <span>{t('offline.elsewhere', { n: elsewhere.length })}</span>
          {forms.map(([formId, items], index) => (
            <Link key={formId} to={`/marking/${encodeURIComponent(formId)}`}>
              {forms.length === 1 ? t('offline.look') : t('offline.lookAt', { nth: index + 1, n: items.length })}
            </Link>
          ))}
        </p>
      )}
      {others !== null && others > 0 && <p>{t('offline.others', { n: others })}</p>}
    </>
  )
}
