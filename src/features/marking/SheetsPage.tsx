import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SheetSummaryData } from '#contract/marking'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { Section } from '#ui/Section.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { StateWords } from '#ui/StateWords.tsx'
import { api } from '../api'
import { OfflineForms } from './OfflineForms'
import { SheetLink } from './SheetLink'
import { inWorkingOrder } from './sheet-order'
import styles from './SheetsPage.module.css'

export function Component() {
  const { t } = useTranslation('marking')
  const query = useQuery(api.marking.sheets.queryOptions())
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={6} cols={3} />}>
      {({ rows }) => (
        <>
          <PageHead title={t('sheets.title')} state={<StateWords words={wordsOf(rows)} />} />
          <OfflineForms formIds={rows.map(({ formId }) => formId)} />
          {rows.length === 0 ? (
            <EmptyState title={t('sheets.none')}>{t('sheets.noneHint')}</EmptyState>
          ) : (
            <Sheets rows={rows} />
          )}
        </>
      )}
    </QueryView>
  )

  function wordsOf(rows: readonly SheetSummaryData[]) {
    const open = rows.filter(({ signedByMe, signed }) => !signedByMe && !signed).length
    return [t('sheets.open', { n: open }), t('sheets.signed', { n: rows.length - open })]
  }
}

function Sheets({ rows }: { readonly rows: readonly SheetSummaryData[] }) {
  const { t } = useTranslation('marking')
  const { next, later, done } = inWorkingOrder(rows)
  return (
    <>
      {next !== null && (
        <Section title={t('sheets.next')}>
          <SheetLink sheet={next} next />
        </Section>
      )}
      {later.length > 0 && (
        <Section title={t('sheets.later')}>
          <ul className={styles.list}>
            {later.map((sheet) => (
              <li key={sheet.formId}>
                <SheetLink sheet={sheet} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {done.length > 0 && (
        <Section title={t('sheets.done')}>
          <ul className={styles.list}>
            {done.map((sheet) => (
              <li key={sheet.formId}>
                <SheetLink sheet={sheet} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
