import { useTranslation } from 'react-i18next'
import styles from './KeysHelp.module.css'
import { SheetModal } from './SheetModal'

const rows = [
  'digits',
  'yesNo',
  'typed',
  'enter',
  'vertical',
  'horizontal',
  'ends',
  'jump',
  'undo',
  'comment',
  'unsure',
  'flag',
  'move',
  'turn',
  'help',
] as const

/** Every key of a sheet and what it does. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('marking')
  return (
    <SheetModal title={t('keys.title')} onClose={onClose}>
      <dl className={styles.keys}>
        {rows.map((row) => (
          <div key={row} className={styles.row}>
            <dt>{t(`keys.${row}.keys`)}</dt>
            <dd>{t(`keys.${row}.does`)}</dd>
          </div>
        ))}
      </dl>
    </SheetModal>
  )
}
