import { useTranslation } from 'react-i18next'
import styles from './SchemeView.module.css'

type Band = Readonly<Record<string, string>>

/** The bands of a ranged score, as their workbook writes them. */
export function Bands({ bands }: { readonly bands: readonly Band[] }) {
  const { t } = useTranslation('schemes')
  const columns = [...new Set(bands.flatMap((band) => Object.keys(band)))]
  return (
    <table className={styles.bands}>
      <caption className="visually-hidden">{t('ranged.bands')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`ranged.column.${column}`, { defaultValue: column })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bands.map((band, index) => (
          <tr key={index}>
            {columns.map((column) => (
              <td key={column}>{band[column] ?? ''}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
