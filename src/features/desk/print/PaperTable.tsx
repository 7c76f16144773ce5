import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { AspectData, SheetData } from '#contract/marking'
import { useValueText } from '../use-value-text'
import styles from './print.module.css'
import { seatCount, type PaperCell } from './print-sheet'

interface PaperTableProps {
  readonly sheet: SheetData
  readonly aspects: readonly AspectData[]
  /** Null for a blank form. */
  readonly cells: ((aspectId: string, workCode: string) => PaperCell) | null
  readonly title: string
}

/** Works down, aspects across, below each aspect its judges and its mark. */
export function PaperTable({ sheet, aspects, cells, title }: PaperTableProps) {
  const { t } = useTranslation('desk/print')
  const valueText = useValueText()
  const count = seatCount(sheet)
  const seats = Array.from({ length: count }, (_, index) => index)
  if (sheet.works.length === 0) return null
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('caption', { title, from: aspects[0]?.code ?? '' })}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2} className={styles.work}>
            {t('work')}
          </th>
          {aspects.map(({ id, code, maxMark }) => (
            <th key={id} scope="colgroup" colSpan={count + 1}>
              {code}
              <span className={styles.max}>{t('max', { max: maxMark })}</span>
            </th>
          ))}
        </tr>
        <tr>
          {aspects.map(({ id }) => (
            <Fragment key={id}>
              {seats.map((seat) => (
                <th key={seat} scope="col">
                  {count === 1 ? t('value') : t('seat', { n: seat + 1 })}
                </th>
              ))}
              <th scope="col">{t('mark')}</th>
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.works.map((workCode) => (
          <tr key={workCode}>
            <th scope="row">{workCode}</th>
            {aspects.map(({ id }) => {
              const cell = cells?.(id, workCode)
              return (
                <Fragment key={id}>
                  {seats.map((seat) => (
                    <td key={seat}>{(cell?.values[seat] ?? []).map(valueText).join('≠')}</td>
                  ))}
                  <td className={styles.mark}>
                    {cell?.mark ?? ''}
                    {cell !== undefined && cell.round > 1 && <sup>{t('round', { n: cell.round })}</sup>}
                  </td>
                </Fragment>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
