import { useTranslation } from 'react-i18next'
import { shownMark } from './cells'
import { PrintedHead, SignatureLines, type PrintedHeadProps } from './PrintedHead'
import { runningTotal } from './running-total'
import type { SheetModel } from './sheet-model'
import styles from './SheetPrint.module.css'

export interface PrintedTableProps extends Omit<PrintedHeadProps, 'workCode'> {
  readonly model: SheetModel
}

/** As many aspects as fit beside each other on A4. */
const columns = 12

/** All works and the mark of each aspect; wide sheets go on below. */
export function PrintedTable({ sheet, model, blank, unsent }: PrintedTableProps) {
  const { t } = useTranslation('marking')
  const parts = Array.from({ length: Math.ceil(sheet.aspects.length / columns) }, (_, index) =>
    sheet.aspects.slice(index * columns, (index + 1) * columns),
  )
  return (
    <article className={styles.page}>
      <PrintedHead sheet={sheet} workCode={null} blank={blank} unsent={unsent} />
      {parts.map((aspects, index) => (
        <table key={aspects[0]?.id} className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('print.work')}</th>
              {aspects.map(({ id, code, maxMark }) => (
                <th key={id} scope="col" className={styles.number}>
                  {code}
                  <span className={styles.benchmarks}>{maxMark}</span>
                </th>
              ))}
              {index === parts.length - 1 && (
                <th scope="col" className={styles.number}>
                  {t('print.subtotal')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {sheet.works.map((workCode) => {
              const lane = model.byWork.get(workCode)
              return (
                <tr key={workCode}>
                  <th scope="row">{workCode}</th>
                  {aspects.map(({ id }) => {
                    const view = lane?.get(id)
                    return (
                      <td key={id} className={styles.number}>
                        {view === undefined ? '' : shownMark(view)}
                      </td>
                    )
                  })}
                  {index === parts.length - 1 && (
                    <td className={styles.number}>
                      {!blank && lane !== undefined && runningTotal(lane.values()).total}
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      ))}
      <SignatureLines sheet={sheet} blank={blank} />
    </article>
  )
}
