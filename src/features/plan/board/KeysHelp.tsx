import { Modal } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './dialog.module.css'

const atRest = [
  ['← →', 'time'],
  ['↑ ↓', 'row'],
  ['Shift ← →', 'extend'],
  ['X · Ctrl A', 'select'],
  ['Enter', 'open'],
  ['M · Space', 'pickUp'],
  ['D', 'putOnDate'],
  ['[ ]', 'end'],
  ['{ }', 'start'],
  ['L', 'lock'],
  ['Delete', 'unschedule'],
  ['Ctrl Z · Ctrl Shift Z', 'undo'],
  ['+ −', 'zoom'],
] as const
const holding = [
  ['← →', 'day'],
  ['Shift ← →', 'week'],
  ['Page ↑ ↓', 'fourWeeks'],
  ['↑ ↓', 'venue'],
  ['Enter', 'drop'],
  ['Esc', 'cancel'],
] as const

/** Every key of the board. */
export function KeysHelp({ editable, onClose }: { readonly editable: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['plan', 'ui'])
  const reading = new Set<string>(['time', 'row', 'open', 'zoom'])
  return (
    <Modal opened onClose={onClose} title={t('board.keys.title')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <dl className={styles.keys}>
        {atRest
          .filter(([, what]) => editable || reading.has(what))
          .map(([key, what]) => (
            <Fragment key={what}>
              <dt>{key}</dt>
              <dd>{t(`board.keys.rest.${what}`)}</dd>
            </Fragment>
          ))}
      </dl>
      {editable && (
        <>
          <h3 className={styles.holding}>{t('board.keys.holding')}</h3>
          <dl className={styles.keys}>
            {holding.map(([key, what]) => (
              <Fragment key={what}>
                <dt>{key}</dt>
                <dd>{t(`board.keys.held.${what}`)}</dd>
              </Fragment>
            ))}
          </dl>
        </>
      )}
    </Modal>
  )
}
