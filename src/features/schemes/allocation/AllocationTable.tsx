import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { roundHalfUp, exact, sumExact } from '#domain/exact'
import type { AllocatedMarks, MarkAllocation } from '#domain/schemes/mark-allocation'
import { aspectTypes, type AspectType, type SchemePart } from '#domain/schemes/scheme'
import styles from './allocation.module.css'

interface AllocationTableProps {
  readonly allocation: MarkAllocation
  readonly parts: readonly SchemePart[]
}

/** Wider than a page it scrolls by itself, by keyboard too. */
const scroller = { tabIndex: 0, role: 'region' }

/** What each sub-criterion is worth, by type of aspect and by standards section, with the sums of criteria and days. */
export function AllocationTable({ allocation, parts }: AllocationTableProps) {
  const { t } = useTranslation(['schemes/allocation', 'ui'])
  const { rows, byCriterion, byDay, sections, total } = allocation
  const types = aspectTypes.filter((type) => total.byType[type] !== '0.00')
  const columns = types.length + sections.length + 1
  const stated = roundHalfUp(sumExact(sections.map((section) => exact(section.stated ?? '0'))), 2)
  return (
    <div className={styles.frame} {...scroller} aria-label={t('caption')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.sub')}</th>
            <th scope="col">{t('column.day')}</th>
            {types.map((type) => (
              <th key={type} scope="col">
                {t(`ui:vocabulary.aspectType.${type}`)}
              </th>
            ))}
            {sections.map(({ id, name }) => (
              <th key={id} scope="col" title={name}>
                {t('column.section', { id: id === '' ? '—' : id })}
              </th>
            ))}
            <th scope="col">{t('column.total')}</th>
          </tr>
        </thead>
        <tbody>
          {byCriterion.map((criterion) => (
            <Fragment key={criterion.letter}>
              <tr className={styles.criterion}>
                <th scope="row" colSpan={2}>
                  {criterion.letter} {criterion.name}
                  <span className={styles.note}>{criterionNote(criterion)}</span>
                </th>
                <Cells marks={criterion} types={types} />
              </tr>
              {rows
                .filter(({ letter }) => letter === criterion.letter)
                .map((row) => (
                  <tr key={row.code}>
                    <th scope="row">
                      {row.code} {row.name}
                    </th>
                    <td>{row.day}</td>
                    <Cells marks={row} types={types} />
                  </tr>
                ))}
            </Fragment>
          ))}
        </tbody>
        <tbody>
          <tr className={styles.criterion}>
            <th scope="rowgroup" colSpan={columns + 2}>
              {t('days')}
            </th>
          </tr>
          {byDay.map((day) => (
            <tr key={day.day}>
              <th scope="row" colSpan={2}>
                {t('day', { day: day.day })}
              </th>
              <Cells marks={day} types={types} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('sum')}
            </th>
            <Cells marks={total} types={types} />
          </tr>
          <tr className={styles.stated}>
            <th scope="row" colSpan={2 + types.length}>
              {t('stated')}
            </th>
            {sections.map((section) => (
              <td key={section.id}>{section.stated ?? '—'}</td>
            ))}
            <td>{stated}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )

  function criterionNote({ part, stated: own, total: sum }: MarkAllocation['byCriterion'][number]): string {
    const weight = parts.find(({ code }) => code === part)
    return [
      weight === undefined ? '' : t('part', { name: weight.name, weight: weight.weightPercent }),
      own === sum ? '' : t('differs', { stated: own }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
}

function Cells({ marks, types }: { readonly marks: AllocatedMarks; readonly types: readonly AspectType[] }) {
  return (
    <>
      {types.map((type) => (
        <td key={type}>{shown(marks.byType[type])}</td>
      ))}
      {marks.bySection.map((mark, index) => (
        <td key={index}>{shown(mark)}</td>
      ))}
      <td className={styles.total}>{marks.total}</td>
    </>
  )
}

/** Nothing awarded there: an empty cell reads better than a zero. */
function shown(mark: string): string {
  return mark === '0.00' ? '' : mark
}
