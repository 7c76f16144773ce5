import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DeskData } from '#contract/marking'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { CheckIcon } from '#ui/icons.tsx'
import { Link } from 'react-router-dom'
import { api } from '../api'
import styles from './DeskPage.module.css'
import { ProgressBar } from './ProgressBar'

type Form = DeskData['forms'][number]

/** How far every form is, and who has not signed; only those who judge may open the sheet itself. */
export function DeskForms({ forms, eventId }: { readonly forms: readonly Form[]; readonly eventId: string }) {
  const { t } = useTranslation(['marking', 'ui'])
  const session = useQuery(api.session.get.queryOptions())
  const mayOpen = session.data?.can.includes('sheet.list') ?? false
  const columns: Column<Form>[] = [
    {
      key: 'code',
      header: t('desk.column.form'),
      width: '3.5rem',
      render: ({ code }) => <span className={styles.code}>{code}</span>,
    },
    {
      key: 'name',
      header: t('desk.column.name'),
      render: ({ name, type }) => (
        <>
          {name} <span className={styles.sub}>{t(`type.${type}`)}</span>
        </>
      ),
    },
    {
      key: 'progress',
      header: t('desk.column.progress'),
      render: ({ progress }) => <FormProgress progress={progress} />,
    },
    {
      key: 'spreads',
      header: t('desk.column.spreads'),
      align: 'end',
      hideBelow: 'sm',
      width: '6rem',
      render: ({ progress }) =>
        progress.spreads > 0 ? (
          <span className={styles.spread}>{t('progress.spreads', { n: progress.spreads })}</span>
        ) : (
          '—'
        ),
    },
    {
      key: 'judges',
      header: t('desk.column.judges'),
      hideBelow: 'sm',
      render: ({ judges }) => <Judges judges={judges} />,
    },
    { key: 'state', header: t('desk.column.state'), width: '5rem', render: (form) => t(stateOf(form)) },
  ]
  return (
    <DataTable
      caption={t('desk.forms')}
      columns={columns}
      rows={forms}
      rowKey={({ formId }) => formId}
      {...(mayOpen && { rowHref: ({ formId }: Form) => `/marking/${formId}` })}
      empty={
        <EmptyState
          title={t('desk.noForms')}
          action={<Link to={`/events/${eventId}/scheme`}>{t('desk.importScheme')}</Link>}
        >
          {t('desk.noFormsHint')}
        </EmptyState>
      }
    />
  )
}

function FormProgress({ progress }: Pick<Form, 'progress'>) {
  const { t } = useTranslation('marking')
  return (
    <span className={styles.progress}>
      {t('sheets.progress', { entered: progress.entered, expected: progress.expected })}
      {progress.spreads > 0 && (
        <span className={styles.spreadHere}>{t('progress.spreads', { n: progress.spreads })}</span>
      )}
      <ProgressBar label={t('progress.label')} done={progress.entered} all={progress.expected} />
    </span>
  )
}

function Judges({ judges }: Pick<Form, 'judges'>) {
  const { t } = useTranslation('marking')
  return (
    <span className={styles.judges}>
      {judges.map(({ name, signed }) => (
        <span key={name} className={styles.judge} data-signed={signed}>
          {name}
          {signed && <CheckIcon />}
          <span className={signed ? 'visually-hidden' : styles.sub}>
            {t(signed ? 'desk.judgeSigned' : 'desk.judgeUnsigned')}
          </span>
        </span>
      ))}
    </span>
  )
}

function stateOf({ signed, progress }: Form): string {
  if (signed) return 'desk.state.signed'
  if (progress.entered === 0) return 'desk.state.notBegun'
  return progress.entered === progress.expected && progress.spreads === 0 ? 'desk.state.unsigned' : 'desk.state.marking'
}
