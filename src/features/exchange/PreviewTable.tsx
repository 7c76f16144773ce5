import { useTranslation } from 'react-i18next'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { addressOf } from './error-sheet'
import styles from './exchange.module.css'
import type { OpenTable } from './import-state'
import { fieldName, type ShownPlan, type TableKind } from './table-kinds'
import { useExchangeLanguage } from './use-known'

export interface PreviewTableProps {
  readonly kind: TableKind
  readonly table: OpenTable
  readonly plans: readonly ShownPlan[]
}

/** One line per row of the file: what becomes of it, and what is wrong at which cell. */
export function PreviewTable({ kind, table, plans }: PreviewTableProps) {
  const { t } = useTranslation('exchange')
  const columns: readonly Column<ShownPlan>[] = [
    { key: 'row', header: t('preview.row'), align: 'end', width: '4rem', render: ({ row }) => row },
    {
      key: 'state',
      header: t('preview.state'),
      width: '5.5rem',
      render: ({ state }) => (
        <span className={styles.state} data-state={state}>
          {t(`state.${state}`)}
        </span>
      ),
    },
    { key: 'code', header: t('preview.code'), width: '9rem', hideBelow: 'sm', render: ({ code }) => code || '—' },
    { key: 'name', header: t('preview.name'), width: '18rem', hideBelow: 'md', render: ({ name }) => name || '—' },
    { key: 'what', header: t('preview.what'), render: (plan) => <What kind={kind} table={table} plan={plan} /> },
  ]
  return (
    <DataTable
      caption={t('preview.caption')}
      columns={columns}
      rows={plans}
      rowKey={({ row }) => String(row)}
      maxHeight="32rem"
      empty={<EmptyState title={t('preview.none')} />}
    />
  )
}

interface WhatProps {
  readonly kind: TableKind
  readonly table: OpenTable
  readonly plan: ShownPlan
}

function What({ kind, table, plan }: WhatProps) {
  const { t } = useTranslation('exchange')
  const language = useExchangeLanguage()
  if (plan.state === 'new' || plan.state === 'unchanged') return <>{t(`preview.says.${plan.state}`)}</>
  return (
    <ul className={styles.findings}>
      {plan.findings.map(({ field, value, reason }) => (
        <li key={`${field ?? ''} ${reason.code} ${value}`}>
          <strong className={styles.cell}>
            {addressOf(table, plan.row, field)}
            {field !== null && ` ${fieldName(kind, field, language)}`}
          </strong>{' '}
          <ReasonSentence reason={reason} />
        </li>
      ))}
      {plan.changes.map(({ field, from, to }) => (
        <li key={field}>
          {t('preview.change', {
            field: fieldName(kind, field, language),
            from: from ?? t('preview.empty'),
            to: to ?? t('preview.empty'),
          })}
        </li>
      ))}
    </ul>
  )
}
