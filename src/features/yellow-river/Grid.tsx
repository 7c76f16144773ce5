import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import styles from './Grid.module.css'
import { rowsOf, type GridData } from './places'

/** Nine delegations from upstream to downstream by ten events; head and first column stay in sight. */
export function Grid({ grid }: { readonly grid: GridData }) {
  const { t, i18n } = useTranslation(['yellow-river', 'ui'])
  const rows = rowsOf(grid)
  const open = rows.reduce((sum, { places }) => sum + places.filter((place) => place === null).length, 0)
  const eventName = ({ name, nameEn }: GridData['events'][number]) => (i18n.language === 'en' ? (nameEn ?? name) : name)
  return (
    <>
      <div className={styles.scroller} role="region" aria-label={t('grid.region')}>
        <table className={styles.grid}>
          <caption className="visually-hidden">{t('grid.caption', { open })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('grid.delegation')}</th>
              {grid.events.map((event) => (
                <th key={event.id} scope="col">
                  <Link to={`/events/${event.id}/entries`}>{eventName(event)}</Link>
                </th>
              ))}
              <th scope="col" className={styles.sum}>
                {t('grid.sum')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ delegation, places }) => (
              <tr key={delegation.id}>
                <th scope="row">{t(`ui:vocabulary.province.${delegation.code}`)}</th>
                {places.map((place, index) => (
                  <td key={grid.events[index]?.id}>
                    <Place status={place?.status ?? null} />
                  </td>
                ))}
                <td className={styles.sum}>{delegation.entries}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('grid.sum')}</th>
              {grid.events.map((event) => (
                <td key={event.id}>{event.entries}</td>
              ))}
              <td className={styles.sum}>{grid.cells.length}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles.note}>{t('grid.note', { open })}</p>
    </>
  )
}

/** A full disc for a competitor, a word for one who did not compete, a dashed ring for an open place. */
function Place({ status }: { readonly status: string | null }) {
  const { t } = useTranslation(['yellow-river', 'ui'])
  if (status === null) {
    return (
      <span className={styles.open}>
        <span className="visually-hidden">{t('grid.open')}</span>
      </span>
    )
  }
  const words = t(`ui:vocabulary.status.${status}`)
  if (status !== 'confirmed' && status !== 'registered') return <span className={styles.word}>{words}</span>
  return (
    <span className={styles.taken}>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
