import { useTranslation } from 'react-i18next'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import styles from './patterns.module.css'
import { chance, plain, signed, type JudgePattern } from './patterns-view'

/** All statistics of all judges in numbers; each with its n. */
export function PatternTable({ judges }: { readonly judges: readonly JudgePattern[] }) {
  const { t } = useTranslation('desk/patterns')
  const columns: Column<JudgePattern>[] = [
    {
      key: 'name',
      header: t('table.judge'),
      render: ({ name, forms }) => (
        <>
          {name}
          <span className={styles.below}>{forms.join(t('comma'))}</span>
        </>
      ),
    },
    {
      key: 'severity',
      header: t('table.severity'),
      align: 'end',
      render: ({ severity: { value, low, high, p, n } }) =>
        cell(value === null ? null : signed(value), n, [
          low !== null && high !== null && t('table.limits', { low: signed(low), high: signed(high) }),
          said(p),
        ]),
    },
    {
      key: 'spread',
      header: t('table.spread'),
      align: 'end',
      render: ({ spread: { value, p, n } }) => cell(plain(value), n, [said(p)]),
    },
    {
      key: 'agreement',
      header: t('table.agreement'),
      align: 'end',
      render: ({ agreement: { value, n } }) => cell(plain(value), n, []),
    },
    {
      key: 'rescored',
      header: t('table.rescored'),
      align: 'end',
      hideBelow: 'sm',
      render: ({ rescored, scores }) => t('table.rescoredOf', { n: rescored, all: scores }),
    },
  ]
  return (
    <DataTable
      caption={t('table.caption')}
      columns={columns}
      rows={judges}
      rowKey={({ assignmentId }) => assignmentId}
      empty={null}
    />
  )

  function said(p: number | null): string | false {
    const text = chance(p)
    return text !== null && t('table.p', { p: text })
  }

  function cell(value: string | null, n: number, notes: readonly (string | false)[]) {
    return (
      <>
        {value === null ? <span className={styles.note}>{t('tooFew')}</span> : <strong>{value}</strong>}
        <span className={styles.below}>
          {[...notes, t('table.n', { n })].filter(Boolean).map((note) => (
            <span key={String(note)}>{note}</span>
          ))}
        </span>
      </>
    )
  }
}
