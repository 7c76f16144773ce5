import { useCallback, useEffect, useLayoutEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import type { StageId } from '#domain/ids'
import { Axis } from './Axis'
import axis from './axis.module.css'
import { createBand } from './band'
import { BoardGrid } from './BoardGrid'
import { useModel } from './board-model'
import styles from './board.module.css'
import { useBoardState } from './board-store'
import { weekdayInWords } from './day-words'
import { useTranslation } from 'react-i18next'
import { HeatStrip } from './HeatStrip'
import { createPainter, type Canvas } from './painter'
import { placedAt } from './placements'
import { createPointer, type Pointer } from './pointer'
import { SidePanel, type PanelProps } from './SidePanel'
import { useStageWords } from './stage-words'
import { xOf } from './time-scale'
import type { BoardQuery } from './url-state'
import type { Actions } from './use-actions'
import type { ChangeQuery } from './use-board-query'
import { useKeyboard } from './use-keyboard'
import { useLayout, useWidth } from './use-layout'
import { useScrolling } from './use-scrolling'
import { useWheelZoom } from './use-wheel-zoom'
import { VerdictLine } from './VerdictLine'
import { createVerdictStore } from './verdict-store'
import { Washes } from './Washes'
import { WishShades } from './WishShades'

export interface BoardProps extends Omit<PanelProps, 'onTrayPointerDown' | 'onShow'> {
  readonly query: BoardQuery
  readonly change: ChangeQuery
  readonly actions: Actions
  readonly onOpen: (id: StageId) => void
  readonly onPutOnDate: (ids: readonly StageId[]) => void
  readonly onHelp: () => void
  readonly handle: Ref<BoardHandle>
}

/** What those outside of the board may ask of it. */
export interface BoardHandle {
  readonly show: (id: StageId) => void
  readonly zoom: (steps: number) => void
}

export function Board(props: BoardProps) {
  const { query, change, actions, onOpen, handle } = props
  const model = useModel()
  const { store, data, index, byId } = model
  const { i18n } = useTranslation('plan')
  const words = useStageWords()
  const canvas = useRef<HTMLDivElement>(null)
  const { element: frame, width } = useWidth()
  const { geometry, heat } = useLayout(model, query, width)
  const scrolling = useScrolling({ geometry, from: query.from, today: data.today, change, ready: width > 0 })
  const { scroller, reveal, zoom, jump } = scrolling
  const [verdicts] = useState(createVerdictStore)

  const focusStage = useCallback(
    (id: StageId) => {
      store.dispatch({ type: 'focused', stageId: id })
      reveal(id)
      focusSoon(scroller.current, id, 8)
    },
    [store, reveal, scroller],
  )
  useImperativeHandle(handle, () => ({ show: focusStage, zoom }), [focusStage, zoom])
  const newest = useRef({ geometry, index, byId, words, language: i18n.language, rowKind: query.rows, actions, onOpen })
  useLayoutEffect(() => {
    newest.current = { geometry, index, byId, words, language: i18n.language, rowKind: query.rows, actions, onOpen }
  })

  const pointer = useRef<Pointer>(null)
  const band = useRef<ReturnType<typeof createBand>>(null)
  useEffect(() => {
    const paint = createPainter({
      canvas: () => canvasOf(canvas.current),
      geometry: () => newest.current.geometry,
      index: () => newest.current.index,
      stage: (id) => newest.current.byId.get(id),
      sayDays: (placement) =>
        `${newest.current.words.days(placement)} ${weekdayInWords(placement.startsOn, newest.current.language)}`,
      verdicts,
    })
    const made = createPointer(() => ({
      store,
      scroller: () => scroller.current,
      trays: () => [...document.querySelectorAll('[data-tray]')],
      geometry: () => newest.current.geometry,
      rowKind: newest.current.rowKind,
      held: (id, hold) => newest.current.actions.held(id, hold),
      onPress: (id, { add }) => {
        store.dispatch({ type: 'selected', stageIds: [id], how: add ? 'toggle' : 'only' })
        if (!add) newest.current.onOpen(id)
      },
    }))
    pointer.current = made
    const selecting = createBand({
      grid: () => canvas.current?.querySelector<HTMLElement>('[role=grid]') ?? null,
      frame: () => canvas.current?.querySelector<HTMLElement>('[data-band]') ?? null,
      geometry: () => newest.current.geometry,
      onSelect: (stageIds, how) => store.dispatch({ type: 'selected', stageIds, how }),
    })
    band.current = selecting
    const unwatch = store.watch(paint)
    return () => {
      made.stop()
      selecting.stop()
      unwatch()
    }
  }, [store, verdicts, scroller])
  useWheelZoom(scroller, geometry.headWidth, zoom)

  const follow = () => {
    const { moving } = store.now()
    const grabbed = moving?.held.find(({ stageId }) => stageId === moving.grabbed)
    if (moving === null || grabbed === undefined) return
    const { startsOn, endsOn } = placedAt(grabbed.base, moving.hold, moving.target)
    const from = xOf(geometry.scale, startsOn)
    reveal(moving.grabbed, { from, to: xOf(geometry.scale, endsOn) + geometry.scale.dayWidth })
  }
  const { panel, stageId } = props
  const placed = stageId !== null && model.plan.has(stageId)
  const shown = useRef<string | null>(null)
  useEffect(() => {
    // Beside an open panel less of the board is in view: the bar it is about is brought there once, then left alone.
    const about = panel === 'details' && placed ? stageId : null
    if (about !== null && about !== shown.current && width > 0) focusStage(about)
    shown.current = width > 0 ? about : null
  }, [panel, stageId, placed, width, focusStage])
  const onKeyDown = useKeyboard({ ...props, model, geometry, rowKind: query.rows, focusStage, follow, zoom })
  const sending = useBoardState(store, (state) => state.queue.length > 0)

  return (
    <div className={styles.frame} ref={frame} aria-busy={sending} style={headVariable(geometry.headWidth)}>
      <div className={styles.scroller} ref={scroller} onScroll={scrolling.onScroll}>
        {width > 0 && (
          <div
            className={styles.canvas}
            ref={canvas}
            style={{ inlineSize: `calc(var(--head-width) + ${geometry.scale.width}px)` }}
          >
            <div className={axis.head}>
              <div className={axis.corner} />
              <div className={axis.days} style={{ inlineSize: geometry.scale.width }} data-glides="">
                <HeatStrip cells={heat} scale={geometry.scale} onJump={jump} />
                <Axis
                  scale={geometry.scale}
                  drawn={scrolling.drawn}
                  calendar={index.world.calendar}
                  today={data.today}
                />
              </div>
            </div>
            <div className={styles.ground}>
              <Washes scale={geometry.scale} />
              <WishShades />
              <div className={styles.column} data-column="" hidden />
              <BoardGrid
                geometry={geometry}
                rowKind={query.rows}
                scroller={scroller}
                onKeyDown={onKeyDown}
                onPointerDown={(event) => {
                  pointer.current?.start(event, 'board')
                  band.current?.start(event)
                }}
              />
              <div className={styles.band} data-band="" hidden />
              <div className={styles.ghost} data-ghost="" hidden />
            </div>
          </div>
        )}
      </div>
      <SidePanel {...props} onTrayPointerDown={(event) => pointer.current?.start(event, 'tray')} onShow={focusStage} />
      <VerdictLine verdicts={verdicts} />
    </div>
  )
}

function canvasOf(canvas: HTMLElement | null): Canvas | null {
  const body = canvas?.querySelector<HTMLElement>('[role=grid]')
  const ghost = canvas?.querySelector<HTMLElement>('[data-ghost]')
  const column = canvas?.querySelector<HTMLElement>('[data-column]')
  const chip = canvas?.querySelector<HTMLElement>('[data-chip]')
  const wishes = [...(canvas?.querySelectorAll<HTMLElement>('[data-wish]') ?? [])]
  return body && ghost && column && chip ? { body, ghost, column, chip, wishes } : null
}

/** The bar may be drawn only after its row came into view. */
function focusSoon(scroller: HTMLElement | null, id: string, tries: number): void {
  const bar = [...(scroller?.querySelectorAll<HTMLElement>('[data-stage]') ?? [])].find(
    ({ dataset }) => dataset['stage'] === id,
  )
  if (bar !== undefined) bar.focus({ preventScroll: true })
  else if (tries > 0) requestAnimationFrame(() => focusSoon(scroller, id, tries - 1))
}

function headVariable(width: number): object {
  return { '--head-width': `${width}px` }
}
