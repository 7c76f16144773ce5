import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import shared from '../desk.module.css'
import type { Cell } from './cells'
import { FormRow } from './FormRow'
import { useJudgeName } from './use-judge-name'
import { useRoving } from './use-roving'
import { seatOf, type WallModule, type WallView } from './wall-view'
import styles from './wall.module.css'

export interface MatrixProps {
  readonly eventId: string
  readonly view: WallView
  /** Says the exact numbers of the cell that is pointed at or focused. */
  readonly onSay: (words: string) => void
}

/** Forms down, judges across; each cell is filled as far as its judge has entered. */
export function Matrix({ eventId, view, onSay }: MatrixProps) {
  const { t } = useTranslation('desk/wall')
  const judgeName = useJudgeName()
  const { judges, modules } = view
  const forms = modules.flatMap((module) => module.forms)
  const roving = useRoving(seatedCells(view))
  return (
    <div className={styles.frame}>
      <table className={styles.matrix} aria-label={t('forms')}>
        <thead>
          <tr>
            <th scope="col">{t('column.form')}</th>
            {judges.map((judge) => (
              <th key={judge.assignmentId} scope="col" className={styles.judge}>
                <span>{judgeName(judge)}</span>
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {t('column.entered')}
            </th>
            <th scope="col" className={styles.trouble}>
              {t('column.trouble')}
            </th>
            <th scope="col" className={styles.claim}>
              {t('column.claim')}
            </th>
            <th scope="col">{t('column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {modules.map((module) => (
            <Fragment key={module.letter}>
              <ModuleRow module={module} columns={judges.length} />
              {module.forms.map((form) => (
                <FormRow key={form.formId} row={forms.indexOf(form)} {...{ form, judges, eventId, roving, onSay }} />
              ))}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('judgeTotals')}</th>
            {judges.map(({ assignmentId, entered, expected, signed, forms }) => (
              <td key={assignmentId} className={styles.total}>
                <span>{entered}</span>
                <span className={styles.of}>/ {expected}</span>
                <span className={styles.of}>{t('signedOf', { signed, all: forms })}</span>
              </td>
            ))}
            <td colSpan={4} className={styles.rest} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function ModuleRow({ module, columns }: { readonly module: WallModule; readonly columns: number }) {
  const { t } = useTranslation('desk/wall')
  const { letter, name, part, entered, expected, signed, all } = module
  return (
    <tr className={styles.module}>
      <th scope="rowgroup" colSpan={columns + 1}>
        {letter} {name}
        {part !== null && <span className={shared.sub}>{part}</span>}
      </th>
      <td className={styles.number}>{t('of', { entered, expected })}</td>
      <td colSpan={2} className={styles.bar}>
        <span aria-hidden="true" style={{ inlineSize: `${expected === 0 ? 0 : (entered / expected) * 100}%` }} />
      </td>
      <td>{t('signedOf', { signed, all })}</td>
    </tr>
  )
}

/** The cells that have a judge, row by row; Tab leads to the first of them. */
function seatedCells({ judges, modules }: WallView): readonly Cell[] {
  const forms = modules.flatMap((module) => module.forms)
  return forms.flatMap((form, row) =>
    judges.flatMap((judge, column): Cell[] => (seatOf(form, judge) === undefined ? [] : [[row, column]])),
  )
}
