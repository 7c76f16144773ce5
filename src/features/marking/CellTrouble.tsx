import { useTranslation } from 'react-i18next'
import { Reasons } from '#ui/Reasons.tsx'
import styles from './AspectPad.module.css'
import { markOf, type CellView } from './cells'
import { ConflictBox } from './ConflictBox'
import type { SheetDesk } from './use-sheet'

export interface CellTroubleProps {
  readonly desk: SheetDesk
  readonly view: CellView
}

/** Why the values of a cell give no mark, and what to do about it. */
export function CellTrouble({ desk, view }: CellTroubleProps) {
  const { t } = useTranslation('marking')
  const mark = markOf(view)
  switch (mark.state) {
    case 'spread':
      return (
        <p className={styles.spread} role="status">
          {t(desk.sheet.type === 'theory' ? 'pad.mismatch' : 'pad.spread', { ...mark, round: view.next })}
        </p>
      )
    case 'conflict':
      return <ConflictBox view={view} conflicts={mark.conflicts} desk={desk} />
    case 'unusable':
      return <Reasons reasons={mark.reasons} title={t('pad.unusable')} />
    default:
      return null
  }
}
