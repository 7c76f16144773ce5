import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { endOf, type DayItem } from '#domain/schedule/day/programme'
import type { Projected } from '#domain/schedule/day/project-day'
import { shiftInWords, spanText } from '../words'
import { draggedStart, keyStep, step } from './move-bar'
import styles from './Timeline.module.css'

export interface BarActions {
  readonly onOpen: (item: DayItem) => void
  /** Moves the item to begin at that minute; by hand and by key alike. */
  readonly onMove: (item: DayItem, start: number) => void
  readonly onRemove: (item: DayItem) => void
}

export interface BarProps {
  readonly item: DayItem
  readonly row: number
  readonly projected: Projected | undefined
  readonly from: number
  readonly to: number
  readonly faulty: boolean
  readonly actions?: BarActions
}

interface Drag {
  readonly x: number
  readonly start: number
}

/** One item: arrows move it by five minutes (with Shift by an hour), Enter opens it, Delete takes it out. */
export function Bar({ item, row, projected, from, to, faulty, actions }: BarProps) {
  const { t } = useTranslation('day')
  const drag = useRef<Drag | null>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const start = dragged ?? item.start
  const shown = dragged === null ? projected : undefined
  const place = (minute: number) => (minute - from) / (to - from)
  const style = {
    '--row': row,
    '--planned-at': place(start),
    '--planned-for': item.duration / (to - from),
    '--at': place(shown?.start ?? start),
    '--for': ((shown?.end ?? start + item.duration) - (shown?.start ?? start)) / (to - from),
  } as CSSProperties
  const late = shown !== undefined && (shown.shift !== 0 || shown.end !== endOf(item))
  const words = [
    item.title,
    item.batch === null ? null : t('batchName', { n: item.batch }),
    spanText(start, start + item.duration),
    shown !== undefined && late
      ? `${t(`key.${shown.state}`)} ${spanText(shown.start, shown.end)}, ${shiftInWords(t, shown.shift)}`
      : null,
    item.fixed ? t('fixed') : null,
    faulty ? t('faulty') : null,
  ]
  const label = words.filter((word) => word !== null).join(', ')
  const face = (
    <>
      <span className={styles.title}>{item.title}</span>
      <span className={styles.time}>{spanText(start, start + item.duration)}</span>
    </>
  )
  const shared = {
    className: styles.bar,
    style,
    'data-kind': item.kind,
    'data-state': shown?.state ?? 'to_come',
    'data-fixed': item.fixed,
    'data-faulty': faulty,
    'data-dragging': dragged !== null,
    title: label,
  }
  if (actions === undefined) {
    return (
      <div {...shared} role="img" aria-label={label}>
        <span className={styles.outline} data-shown={late} />
        <span className={styles.fill}>{face}</span>
      </div>
    )
  }

  function onKeyDown(event: KeyboardEvent) {
    const moved = keyStep(event)
    if (event.key === 'Delete' || event.key === 'Backspace') actions?.onRemove(item)
    else if (moved !== null) actions?.onMove(item, Math.max(0, Math.min(1439, item.start + moved)))
    else return
    event.preventDefault()
  }

  function onPointerDown(event: PointerEvent<HTMLButtonElement>) {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, start: item.start }
  }

  function onPointerMove(event: PointerEvent<HTMLButtonElement>) {
    if (drag.current === null) return
    const width = event.currentTarget.parentElement?.offsetWidth ?? 1
    const next = draggedStart({ ...drag.current, to: event.clientX, width, minutes: to - from })
    if (Math.abs(event.clientX - drag.current.x) > 3 || dragged !== null) setDragged(next)
  }

  function onPointerUp() {
    if (dragged !== null && dragged !== item.start) actions?.onMove(item, dragged)
    else if (drag.current !== null && dragged === null) actions?.onOpen(item)
    letGo()
  }

  function letGo() {
    drag.current = null
    setDragged(null)
  }

  return (
    <button
      type="button"
      {...shared}
      aria-label={label}
      aria-keyshortcuts="ArrowLeft ArrowRight Enter Delete"
      data-step={step}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={letGo}
      onClick={(event) => event.detail === 0 && actions.onOpen(item)}
    >
      <span className={styles.outline} data-shown={late} />
      <span className={styles.fill}>{face}</span>
    </button>
  )
}
