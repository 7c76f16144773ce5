import { useTranslation } from 'react-i18next'
import type { CellView } from './cells'
import { MoveForm } from './MoveForm'
import { SheetModal } from './SheetModal'
import type { SheetDesk } from './use-sheet'

export interface MoveDialogProps {
  readonly desk: SheetDesk
  readonly current: CellView
}

/** Marks entered on the wrong work go to the right one; both works keep the record of it. */
export function MoveDialog({ desk, current }: MoveDialogProps) {
  const { t } = useTranslation('marking')
  return (
    <SheetModal title={t('move.title', { work: current.workCode })} onClose={() => desk.open(null)} wide>
      <MoveForm desk={desk} current={current} />
    </SheetModal>
  )
}
