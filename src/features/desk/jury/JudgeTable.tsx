import { useTranslation } from 'react-i18next'
import type { JuryData } from '#contract/marking-jury'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import styles from './jury.module.css'

type Judge = JuryData['judges'][number]

export function JudgeTable({ judges }: Pick<JuryData, 'judges'>) {
  const { t } = useTranslation('desk/jury')
  const columns: Column<Judge>[] = [
    { key: 'name', header: t('judge'), render: ({ name }) => name },
    {
      key: 'recuse',
      header: t('recusal'),
      render: ({ mustRecuse }) =>
        mustRecuse ? <span className={styles.mark}>{t('recuseLong')}</span> : t('needNotRecuse'),
    },
    { key: 'forms', header: t('forms'), align: 'end', render: ({ forms }) => forms },
  ]
  return (
    <DataTable
      caption={t('judges')}
      columns={columns}
      rows={judges}
      rowKey={({ assignmentId }) => assignmentId}
      empty={<p className={styles.note}>{t('noJudges')}</p>}
    />
  )
}
