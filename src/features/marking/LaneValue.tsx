import { useTranslation } from 'react-i18next'
import { absent } from '#domain/marking/mark-fact'
import { shownMark, type CellView } from './cells'
import styles from './Lane.module.css'

/** What a cell of the lane says: what it wants, or what was given and what it makes. */
export function LaneValue({ view }: { readonly view: CellView }) {
  const { t } = useTranslation('marking')
  const { wants, own, rule } = view
  if (wants === 'settle') return <strong className={styles.spread}>{t('cell.conflict')}</strong>
  if (wants === 'rescore') {
    return <strong className={styles.spread}>{t(rule.type === 'theory' ? 'cell.retype' : 'cell.rescore')}</strong>
  }
  if (wants === 'anew') return <strong className={styles.spread}>{t('cell.anew')}</strong>
  if (own === null) return <span className={styles.empty}>{t('cell.empty')}</span>
  const mark = shownMark(view)
  if (rule.type === 'measurement' || rule.type === 'theory') {
    return <span className={styles.mark}>{mark === null ? own : t('cell.mark', { mark })}</span>
  }
  return (
    <>
      {own === absent ? t('panel.absent') : own}{' '}
      <span className={styles.mark}>{mark === null ? t('cell.others') : t('cell.mark', { mark })}</span>
    </>
  )
}
