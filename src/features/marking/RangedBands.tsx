import { useTranslation } from 'react-i18next'
import type { RangedScore } from '#domain/marking/measurement'
import styles from './RangedBands.module.css'

/** The bands as the workbook gives them; until the scheme's owner confirms them nothing can be entered. */
export function RangedBands({ calculation }: { readonly calculation: RangedScore }) {
  const { t } = useTranslation('marking')
  const columns = [...new Set(calculation.bands.flatMap((band) => Object.keys(band)))]
  return (
    <div className={styles.bands}>
      {!calculation.confirmed && <p className={styles.waiting}>{t('measurement.rangedUnconfirmed')}</p>}
      <table className={styles.table}>
        <caption className={styles.caption}>{t('measurement.bands')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {calculation.bands.map((band) => (
            <tr key={JSON.stringify(band)}>
              {columns.map((column) => (
                <td key={column}>{band[column] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
