import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { splitContestName } from '#ui/contest-name.ts'
import styles from './print.module.css'
import { daysText, type PrintedGroup, type PrintOrder } from './print-groups'

export interface PrintTableProps {
  readonly group: PrintedGroup
  readonly order: PrintOrder
  readonly venues: readonly { readonly id: string; readonly name: string }[]
}

/** The stages of a month or a city; its head stands again on every sheet, and no row is cut. */
export function PrintTable({ group: { key, lines }, order, venues }: PrintTableProps) {
  const { t } = useTranslation(['exchange', 'ui'])
  const heading = useId()
  const names = new Map(venues.map(({ id, name }) => [id, name]))
  const [year = '', month = ''] = key.split('-')
  const name =
    order === 'month'
      ? t('print.month', { year, month: t(`ui:vocabulary.month.${Number(month)}`) })
      : key === ''
        ? t('print.noCity')
        : t(`ui:vocabulary.city.${key}`)
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h3 id={heading} className={styles.groupName}>
        {name} <span>{lines.length}</span>
      </h3>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('print.caption', { group: name })}</caption>
        <colgroup>
          <col className={styles.days} />
          <col />
          <col className={styles.class} />
          <col className={styles.host} />
          <col className={styles.venue} />
        </colgroup>
        <thead>
          <tr>
            {(['date', 'contest', 'class', 'host', 'venue'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`print.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ stageId, contestName, kind, class: contestClass, hostName, published }) => (
            <tr key={stageId}>
              <td className={styles.dates}>{daysText(published.startsOn, published.endsOn)}</td>
              <td>
                {splitContestName(contestName).title}
                <span className={styles.kind}> {t(`ui:vocabulary.stage.${kind}`)}</span>
              </td>
              <td>{contestClass === null ? '—' : t(`ui:vocabulary.classShort.${contestClass}`)}</td>
              <td>{hostName ?? '—'}</td>
              <td>{(published.venueId !== null && names.get(published.venueId)) || t('print.undecided')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
