import { useTranslation } from 'react-i18next'
import type { SheetData } from '#contract/marking'
import { seatsOf } from '#domain/marking/aspect-rule'
import { absent, headsOf, valueOf } from '#domain/marking/mark-fact'
import type { AssignmentId } from '#domain/ids'
import { shownMark, type CellView } from './cells'
import { seatNumber } from './facts'
import { PrintedHead, SignatureLines, type PrintedHeadProps } from './PrintedHead'
import { runningTotal } from './running-total'
import type { SheetModel } from './sheet-model'
import styles from './SheetPrint.module.css'

export interface PrintedWorkProps extends PrintedHeadProps {
  readonly model: SheetModel
  readonly workCode: string
}

/** One work on one page: each aspect with what each judge gave, its mark, and room for a pen where there is none yet. */
export function PrintedWork({ sheet, model, workCode, blank, unsent }: PrintedWorkProps) {
  const { t } = useTranslation('marking')
  const lane = model.byWork.get(workCode)
  const first = lane?.values().next().value
  const seats = first === undefined ? [] : seatsOf(first.rule)
  return (
    <article className={styles.page}>
      <PrintedHead sheet={sheet} workCode={workCode} blank={blank} unsent={unsent} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('print.aspect')}</th>
            <th scope="col">{t('print.description')}</th>
            <th scope="col">{t('print.max')}</th>
            {seats.map((seat) => (
              <th key={seat ?? 'group'} scope="col">
                {seat === null ? t('print.value') : t('judgement.judge', { n: seatNumber(seat) })}
              </th>
            ))}
            <th scope="col">{t('print.mark')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.aspects.map((aspect) => (
            <tr key={aspect.id}>
              <td>{aspect.code}</td>
              <td>
                {aspect.description}
                <Benchmarks aspect={aspect} />
              </td>
              <td className={styles.number}>{aspect.maxMark}</td>
              {seats.map((seat) => (
                <td key={seat ?? 'group'} className={styles.number}>
                  {given(lane?.get(aspect.id), seat)}
                </td>
              ))}
              <td className={styles.number}>{markIn(lane?.get(aspect.id))}</td>
            </tr>
          ))}
        </tbody>
        {!blank && lane !== undefined && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={3 + seats.length}>
                {t('print.subtotal')}
              </th>
              <td className={styles.number}>{runningTotal(lane.values()).total}</td>
            </tr>
          </tfoot>
        )}
      </table>
      <SignatureLines sheet={sheet} blank={blank} />
    </article>
  )

  function given(view: CellView | undefined, seat: AssignmentId | null): string {
    if (view === undefined) return ''
    const value = valueOf(headsOf(view.facts, view.round).get(seat))
    if (value.kind === 'conflict') return t('cell.conflict')
    if (value.kind !== 'value') return ''
    return value.value === absent ? t('panel.absent') : value.value
  }
}

function markIn(view: CellView | undefined): string {
  return view === undefined ? '' : (shownMark(view) ?? '')
}

function Benchmarks({ aspect }: { readonly aspect: SheetData['aspects'][number] }) {
  const written = (aspect.benchmarks ?? []).flatMap((text, score) => (text === '' ? [] : [`${score} ${text}`]))
  if (written.length === 0) return null
  return <span className={styles.benchmarks}>{written.join('；')}</span>
}
