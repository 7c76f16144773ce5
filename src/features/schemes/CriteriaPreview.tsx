import { useTranslation } from 'react-i18next'
import type { MarkingSchemeDraft } from '#domain/schemes/scheme'
import type { SchemeTotals } from '#domain/schemes/totals'
import { Mark } from '#ui/Mark.tsx'
import styles from './SchemeView.module.css'

/** The criteria as read: what each states and what its aspects add up to. */
export function CriteriaPreview({
  scheme,
  totals,
}: {
  readonly scheme: MarkingSchemeDraft
  readonly totals: SchemeTotals
}) {
  const { t } = useTranslation('schemes')
  return (
    <table className={styles.totals}>
      <thead>
        <tr>
          <th scope="col">{t('column.criterion')}</th>
          <th scope="col">{t('column.subCriteria')}</th>
          <th scope="col">{t('column.aspects')}</th>
          <th scope="col">{t('column.stated')}</th>
          <th scope="col">{t('column.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {scheme.criteria.map((criterion, index) => (
          <tr key={criterion.letter}>
            <th scope="row">
              {criterion.letter} {criterion.name}
            </th>
            <td>{criterion.subCriteria.length}</td>
            <td>{criterion.subCriteria.reduce((sum, { aspects }) => sum + aspects.length, 0)}</td>
            <td>
              <Mark value={totals.byCriterion[index]?.stated ?? null} />
            </td>
            <td>
              <Mark value={totals.byCriterion[index]?.sum ?? null} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
