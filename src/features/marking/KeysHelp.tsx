import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './KeysHelp.module.css'

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

export interface KeysHelpProps {
  readonly opened: boolean
  readonly onClose: () => void
}

export function KeysHelp({ opened, onClose }: KeysHelpProps) {
  const { t } = useTranslation(['marking', 'ui'])
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      centered
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <dl className={styles.keys}>
        {rows.map((row) => (
          <div key={row} className={styles.row}>
            <dt>{t(`keys.${row}.keys`)}</dt>
            <dd>{t(`keys.${row}.does`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
