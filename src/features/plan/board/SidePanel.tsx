import type { PointerEventHandler } from 'react'
import { useTranslation } from 'react-i18next'
import { CloseButton } from '@mantine/core'
import type { StageId } from '#domain/ids'
import { ConflictList } from './ConflictList'
import { Details } from './Details'
import styles from './panel.module.css'
import { Tray } from './Tray'
import type { Actions } from './use-actions'

export type Panel = 'details' | 'conflicts' | 'tray'

export interface PanelProps {
  readonly panel: Panel | null
  readonly stageId: StageId | null
  readonly actions: Actions
  readonly onClosePanel: () => void
  readonly onOpen: (id: StageId) => void
  readonly onPutOnDate: (ids: readonly StageId[]) => void
  /** Brings a bar into view. */
  readonly onShow: (id: StageId) => void
  readonly onTrayPointerDown: PointerEventHandler<HTMLElement>
}

/** Beside the board: one stage, what conflicts, or what is not scheduled. */
export function SidePanel(props: PanelProps) {
  const { t } = useTranslation(['plan', 'ui'])
  const { panel, onClosePanel } = props
  if (panel === null) return null
  return (
    <aside className={styles.panel} aria-label={t(`board.panel.${panel}`)}>
      <div className={styles.panelHead}>
        <h2 className={styles.panelTitle}>{t(`board.panel.${panel}`)}</h2>
        <CloseButton aria-label={t('ui:close')} onClick={onClosePanel} />
      </div>
      {panel === 'details' && <Details {...props} />}
      {panel === 'conflicts' && <ConflictList {...props} />}
      {panel === 'tray' && <Tray {...props} />}
    </aside>
  )
}
