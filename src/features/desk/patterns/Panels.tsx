import { useTranslation } from 'react-i18next'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import styles from './patterns.module.css'
import { plain, type PanelPattern } from './patterns-view'

/** How far the judges who sat together agree, all of them at once. */
export function Panels({ panels }: { readonly panels: readonly PanelPattern[] }) {
  const { t } = useTranslation('desk/patterns')
  const columns: Column<PanelPattern>[] = [
    {
      key: 'judges',
      header: t('panel.judges'),
      render: ({ judges, forms }) => (
        <>
          {judges.join(t('comma'))}
          <span className={styles.below}>{forms.join(t('comma'))}</span>
        </>
      ),
    },
    {
      key: 'alpha',
      header: t('panel.alpha'),
      align: 'end',
      render: ({ alpha }) => <Statistic {...alpha} value={plain(alpha.value)} />,
    },
    {
      key: 'exact',
      header: t('panel.exact'),
      align: 'end',
      render: ({ exactAgreement: { value, n } }) => (
        <Statistic n={n} value={value === null ? null : `${plain(value * 100, 1)} %`} />
      ),
    },
    {
      key: 'rescored',
      header: t('table.rescored'),
      align: 'end',
      hideBelow: 'sm',
      render: ({ rescored, cells }) => t('table.rescoredOf', { n: rescored, all: cells }),
    },
  ]
  return (
    <DataTable
      caption={t('panel.caption')}
      columns={columns}
      rows={panels}
      rowKey={({ judges, forms }) => [...judges, ...forms].join(' ')}
      empty={<p className={styles.note}>{t('tooFew')}</p>}
    />
  )
}

function Statistic({ value, n }: { readonly value: string | null; readonly n: number }) {
  const { t } = useTranslation('desk/patterns')
  return (
    <>
      {value === null ? <span className={styles.note}>{t('tooFew')}</span> : <strong>{value}</strong>}
      <span className={styles.below}>{t('table.n', { n })}</span>
    </>
  )
}
