import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MoveForm } from './MoveForm'
import type { SheetDesk } from './use-sheet'

/** Marks entered on the wrong work go to the right one; both works keep the record of it. */
export function MoveDialog({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation(['marking', 'ui'])
  const { current } = desk
  const opened = desk.panel === 'move' && current !== undefined
  return (
    <Modal
      opened={opened}
      onClose={() => desk.open(null)}
      title={opened && t('move.title', { work: current.workCode })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {opened && <MoveForm desk={desk} current={current} />}
    </Modal>
  )
}
