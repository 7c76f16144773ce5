import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type KeyboardEventHandler, type MouseEvent, type PointerEventHandler, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { StageId } from '#domain/ids'
import { classes } from '#ui/classes.ts'
import { Bar } from './Bar'
import { useModel } from './board-model'
import { useBoardState } from './board-store'
import { rowBlackouts } from './row-blackouts'
import { isChanged } from './filter'
import type { BoardGeometry } from './geometry'
import styles from './board.module.css'
import { nameWidth, type LaidRow } from './layout'
import { shortName, shortRowName, useStageWords, type StageWords } from './stage-words'
import { stretchOf, type TimeScale, type Zoom } from './time-scale'
import { useBarGlide } from './use-bar-glide'
import type { RowKind } from './url-state'

export interface BoardGridProps {
  readonly geometry: BoardGeometry
  readonly rowKind: RowKind
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onKeyDown: KeyboardEventHandler
  readonly onPointerDown: PointerEventHandler<HTMLElement>
}

/** The rows in view with their bars: one stop for the tab key, arrows inside. */
export function BoardGrid({ geometry, rowKind, scroller, onKeyDown, onPointerDown }: BoardGridProps) {
  const { t } = useTranslation('plan')
  const { store } = useModel()
  const words = useStageWords()
  const { rows, scale } = geometry
  const grid = useRef<HTMLDivElement>(null)
  useBarGlide(grid, geometry)
  const focused = useBoardState(store, (state) => state.focused)
  const selected = useBoardState(store, (state) => state.selected)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rows[index]?.height ?? 0,
    getItemKey: (index) => `${rows[index]?.key} ${rows[index]?.height}`,
    overscan: 3,
  })
  const isOnBoard = focused !== null && rows.some(({ bars }) => bars.some(({ stage }) => stage.stageId === focused))
  const tabbable = isOnBoard ? focused : (rows.find(({ bars }) => bars.length > 0)?.bars[0]?.stage.stageId ?? null)
  return (
    <div
      role="grid"
      ref={grid}
      tabIndex={-1}
      aria-label={t('board.title')}
      aria-rowcount={rows.length}
      aria-multiselectable="true"
      className={styles.grid}
      style={{ blockSize: virtualizer.getTotalSize(), ...roomFor(scale.zoom) }}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onMouseDown={focusWithoutSelecting}
      onFocus={({ target }) => {
        const id = target.dataset['stage']
        if (id !== undefined) store.dispatch({ type: 'focused', stageId: id as StageId })
      }}
    >
      {virtualizer.getVirtualItems().map(({ index, start, key }) => {
        const row = rows[index]
        return (
          row !== undefined && (
            <Row key={key} row={row} index={index} top={start} {...{ scale, rowKind, tabbable, selected, words }} />
          )
        )
      })}
    </div>
  )
}

interface RowProps {
  readonly row: LaidRow
  readonly index: number
  readonly top: number
  readonly scale: TimeScale
  readonly rowKind: RowKind
  readonly tabbable: StageId | null
  readonly selected: readonly StageId[]
  readonly words: StageWords
}

function Row({ row, index, top, scale, rowKind, tabbable, selected, words }: RowProps) {
  const { t } = useTranslation('plan')
  const { conflicting, editable, data, venues } = useModel()
  const name = words.row(rowKind, row.key)
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      className={classes(styles.row, row.height > 44 && styles.tall)}
      style={{ insetBlockStart: top, blockSize: row.height }}
    >
      <div role="rowheader" className={styles.rowHead}>
        <span className={styles.rowName} title={name}>
          {shortRowName(name)}
        </span>
        <span className={styles.rowCount}>{row.bars.length > 0 && row.bars.length}</span>
      </div>
      <div role="presentation" className={styles.track} data-glides="">
        {rowBlackouts(rowKind, row.key, { blackouts: data.rules.blackouts, venues }).map((blackout) => {
          const stretch = stretchOf(scale, blackout)
          return (
            stretch !== null && (
              <span
                key={`${blackout.from} ${blackout.reason}`}
                className={styles.blackout}
                style={{ insetInlineStart: stretch.x, inlineSize: stretch.width }}
                title={t('board.shade.blackout', { reason: blackout.reason })}
              />
            )
          )
        })}
        {row.bars.map((bar) => (
          <Bar
            key={bar.stage.stageId}
            bar={bar}
            name={shortName(bar.stage.contestName)}
            label={words.label(bar.stage, bar.placement)}
            prefix={bar.stage.kind === 'final' ? null : t(`board.kindShort.${bar.stage.kind}`)}
            tabbable={bar.stage.stageId === tabbable}
            selected={selected.includes(bar.stage.stageId)}
            conflict={conflicting.has(bar.stage.stageId)}
            changed={isChanged(bar.stage)}
            past={bar.stage.fixed === 'over'}
            locked={bar.stage.fixed === 'locked'}
            movable={editable && bar.stage.movable}
          />
        ))}
      </div>
    </div>
  )
}

/** Left alone, the browser would follow the pointer for text to select, which costs more than all the rest of a drag. */
function focusWithoutSelecting(event: MouseEvent<HTMLElement>): void {
  if (event.button !== 0 || !(event.target instanceof Element)) return
  event.preventDefault()
  const bar = event.target.closest<HTMLElement>('[data-stage]')
  const focusable = bar ?? event.currentTarget
  focusable.focus({ preventScroll: true })
}

function roomFor(zoom: Zoom): object {
  return { '--name-room': `${nameWidth[zoom]}px` }
}
