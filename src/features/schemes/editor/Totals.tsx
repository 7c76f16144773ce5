import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { compareExact, exact } from '#domain/exact'
import { markAllocation } from '#domain/schemes/mark-allocation'
import { allowedVariation } from '#domain/schemes/validate-scheme'
import { Mark } from '#ui/Mark.tsx'
import type { CheckedEdit } from './check-edit'
import styles from './Aside.module.css'

/** What everything adds up to, running along: criteria, parts, sections with their variation, days. */
export const Totals = memo(function Totals({ checked }: { readonly checked: CheckedEdit }) {
  const { t } = useTranslation('schemes/editor')
  const { draft, report } = checked
  const { totals } = report
  const allocation = useMemo(() => markAllocation(draft), [draft])
  const varies = compareExact(exact(totals.variation), exact(allowedVariation)) > 0
  return (
    <div className={styles.totals}>
      <table>
        <caption>{t('totals.criteria')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('totals.criterion')}</th>
            <th scope="col">{t('totals.stated')}</th>
            <th scope="col">{t('totals.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {totals.byCriterion.map(({ id, stated, sum, variation }, index) => (
            <tr key={`${id} ${index}`} data-off={variation !== '0.00'}>
              <th scope="row">{id === '' ? '—' : id}</th>
              <td>
                <Mark value={stated} />
              </td>
              <td>
                <Mark value={sum} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('totals.all', { count: totals.aspects })}</th>
            <td />
            <td>
              <Mark value={totals.marks} />
            </td>
          </tr>
        </tfoot>
      </table>
      {totals.byPart.length > 0 && (
        <table>
          <caption>{t('totals.parts')}</caption>
          <tbody>
            {totals.byPart.map(({ code, weightPercent, sum }) => (
              <tr key={code}>
                <th scope="row">{code}</th>
                <td>{t('totals.weight', { weight: weightPercent })}</td>
                <td>
                  <Mark value={sum} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {totals.bySection.length > 0 && (
        <table>
          <caption>{t('totals.sections')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('totals.section')}</th>
              <th scope="col">{t('totals.stated')}</th>
              <th scope="col">{t('totals.sum')}</th>
              <th scope="col">{t('totals.variation')}</th>
            </tr>
          </thead>
          <tbody>
            {totals.bySection.map(({ id, stated, sum, variation }, index) => (
              <tr key={`${id} ${index}`}>
                <th scope="row">{id === '' ? '—' : id}</th>
                <td>
                  <Mark value={stated} />
                </td>
                <td>
                  <Mark value={sum} />
                </td>
                <td>
                  <Mark value={variation} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr data-off={varies}>
              <th scope="row" colSpan={3}>
                {t('totals.allowed', { allowed: allowedVariation })}
              </th>
              <td>
                <Mark value={totals.variation} />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
      <table>
        <caption>{t('totals.days')}</caption>
        <tbody>
          {allocation.byDay.map(({ day, total }) => (
            <tr key={day}>
              <th scope="row">{t('totals.day', { day })}</th>
              <td>
                <Mark value={total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})
