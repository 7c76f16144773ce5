import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetSummaryData } from '#contract/marking'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { Section } from '#ui/Section.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { StateWords } from '#ui/StateWords.tsx'
import { api } from '../api'
import { isUnsent, type Outbox } from './outbox'
import { OfflineForms } from './OfflineForms'
import { SheetLink } from './SheetLink'
import { inWorkingOrder } from './sheet-order'
import styles from './SheetsPage.module.css'
import { useDeviceOutbox } from './use-outbox'

/** The judge's sheets, the one to go on with first; and what of this device has not arrived yet. */
export function Component() {
  const { t } = useTranslation('marking')
  const device = useDeviceOutbox()
  const outbox = useSyncExternalStore(device.subscribe, device.get)
  const query = useQuery(api.marking.sheets.queryOptions())
  // A judge opens one of these next.
  useEffect(() => void import('./SheetPage').catch(() => undefined), [])
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={6} cols={3} />}>
      {({ rows }) => (
        <>
          <PageHead title={t('sheets.title')} state={<StateWords words={wordsOf(rows, outbox)} />} />
          <OfflineForms formIds={rows.map(({ formId }) => formId)} />
          {rows.length === 0 ? (
            <EmptyState title={t('sheets.none')}>{t('sheets.noneHint')}</EmptyState>
          ) : (
            <Sheets rows={rows} outbox={outbox} />
          )}
        </>
      )}
    </QueryView>
  )

  function wordsOf(rows: readonly SheetSummaryData[], items: Outbox) {
    const open = rows.filter(({ signedByMe, signed }) => !signedByMe && !signed).length
    const unsent = items.filter(isUnsent).length
    return [
      t('sheets.open', { n: open }),
      t('sheets.signed', { n: rows.length - open }),
      unsent > 0 && t('sheets.unsent', { n: unsent }),
    ]
  }
}

function Sheets({ rows, outbox }: { readonly rows: readonly SheetSummaryData[]; readonly outbox: Outbox }) {
  const { t } = useTranslation('marking')
  const { next, days, done } = inWorkingOrder(rows)
  return (
    <>
      {next !== null && (
        <Section title={t('sheets.next')}>
          <SheetLink sheet={next} outbox={outbox} next />
        </Section>
      )}
      {days.map(({ day, rows: ofDay }) => (
        <Section key={day} title={t('sheets.day', { day })}>
          <SheetList rows={ofDay} outbox={outbox} />
        </Section>
      ))}
      {done.length > 0 && (
        <Section title={t('sheets.done')}>
          <SheetList rows={done} outbox={outbox} />
        </Section>
      )}
    </>
  )
}

function SheetList({ rows, outbox }: { readonly rows: readonly SheetSummaryData[]; readonly outbox: Outbox }) {
  return (
    <ul className={styles.list}>
      {rows.map((sheet) => (
        <li key={sheet.formId}>
          <SheetLink sheet={sheet} outbox={outbox} />
        </li>
      ))}
    </ul>
  )
}
