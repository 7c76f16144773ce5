import { Button, TextInput } from '@mantine/core'
import { useState, type PointerEventHandler } from 'react'
import { useTranslation } from 'react-i18next'
import { normaliseSearch } from '#domain/contests/filter'
import type { StageId } from '#domain/ids'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useModel } from './board-model'
import styles from './panel.module.css'
import { useStageWords } from './stage-words'

export interface TrayProps {
  readonly onOpen: (id: StageId) => void
  readonly onPutOnDate: (ids: readonly StageId[]) => void
  readonly onTrayPointerDown: PointerEventHandler<HTMLElement>
}

/** What has no days yet: to be dragged onto the board, or put on a date by its button. */
export function Tray({ onOpen, onPutOnDate, onTrayPointerDown }: TrayProps) {
  const { t } = useTranslation('plan')
  const { unscheduled, editable } = useModel()
  const words = useStageWords()
  const [search, setSearch] = useState('')
  const wanted = normaliseSearch(search)
  const found = unscheduled.filter(({ contestName }) => normaliseSearch(contestName).includes(wanted))
  return (
    <div className={styles.details} data-tray="">
      {unscheduled.length > 0 && (
        <TextInput
          size="xs"
          aria-label={t('board.tray.search')}
          placeholder={t('board.tray.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {editable && <p className={styles.nothing}>{t('board.tray.hint')}</p>}
      {found.length === 0 && (
        <EmptyState title={t(unscheduled.length === 0 ? 'board.tray.none' : 'board.tray.noneFound')} />
      )}
      <ul className={styles.findings} onPointerDown={onTrayPointerDown}>
        {found.map((stage) => (
          <li
            key={stage.stageId}
            className={styles.trayItem}
            data-stage={editable && stage.movable ? stage.stageId : undefined}
          >
            <button type="button" className={styles.trayName} onClick={() => onOpen(stage.stageId)}>
              {words.named(stage.stageId)}
            </button>
            <span className={styles.trayFacts}>
              {words.city(stage.cityCode)} · {t('board.tray.days', { count: stage.days })}
            </span>
            {editable && stage.movable && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('board.tray.putNamed', { stage: words.named(stage.stageId) })}
                onClick={() => onPutOnDate([stage.stageId])}
              >
                {t('board.action.putOnDate')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
