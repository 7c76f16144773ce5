import { memo, useEffect, useEffectEvent, useMemo, useRef, useState, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetData } from '#contract/marking'
import { scrollFor, windowOf } from './grid-window'
import styles from './SheetGrid.module.css'
import { hereId, SheetGridRow, type GridWords } from './SheetGridRow'
import type { SheetState } from './sheet-machine'
import type { SheetModel } from './sheet-model'
import type { SheetDesk } from './use-sheet'

export interface SheetGridProps {
  readonly aspects: SheetData['aspects']
  readonly works: SheetData['works']
  readonly model: SheetModel
  readonly state: SheetState
  readonly act: SheetDesk['act']
}

const cell = { width: 52, height: 36 }
const head = { width: 76, height: 32 }

interface Sight {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** All cells, lying as the arrows move: what is missing shows as a gap. Only what is in sight is drawn. */
export const SheetGrid = memo(function SheetGrid({ aspects, works, model, state, act }: SheetGridProps) {
  const { t } = useTranslation('marking')
  const byWork = state.way === 'work'
  const words = useMemo(() => wordsOf(t), [t])
  const aspectIds = useMemo(() => aspects.map(({ id }) => id), [aspects])
  const codes = useMemo(() => new Map(aspects.map(({ id, code }) => [id, code])), [aspects])
  const rows = byWork ? aspectIds : works
  const columns = byWork ? works : aspectIds
  const lanes = byWork ? model.byAspect : model.byWork
  const { aspectId, workCode } = state.cursor
  const hereRow = byWork ? aspectId : workCode
  const hereColumn = byWork ? workCode : aspectId
  const frame = useRef<HTMLDivElement>(null)
  const [sight, setSight] = useState<Sight>({ left: 0, top: 0, width: 0, height: 0 })

  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const look = () =>
      setSight({
        left: element.scrollLeft,
        top: element.scrollTop,
        width: element.clientWidth - head.width,
        height: element.clientHeight - head.height,
      })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const row = rows.indexOf(hereRow)
  const column = columns.indexOf(hereColumn)
  const keepInSight = useEffectEvent((cursor: { readonly row: number; readonly column: number }) => {
    const element = frame.current
    if (element === null) return
    const left = scrollFor({ at: cursor.column, size: cell.width }, sight.left, sight.width)
    const top = scrollFor({ at: cursor.row, size: cell.height }, sight.top, sight.height)
    if (left !== sight.left) element.scrollLeft = left
    if (top !== sight.top) element.scrollTop = top
  })
  // Where one has scrolled to by hand stays until the cursor moves.
  useEffect(() => {
    if (sight.width > 0) keepInSight({ row, column })
  }, [row, column, sight.width])

  function onClick(event: MouseEvent): void {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
    const { row: down, column: across } = pressed?.dataset ?? {}
    if (down === undefined || across === undefined) return
    act({ type: 'go', cell: byWork ? { aspectId: down, workCode: across } : { workCode: down, aspectId: across } })
  }

  const down = windowOf({ count: rows.length, size: cell.height }, sight.top, sight.height)
  const across = windowOf({ count: columns.length, size: cell.width }, sight.left, sight.width)
  const inSight = row >= down.from && row < down.to && column >= across.from && column < across.to
  const drawn = useMemo(() => columns.slice(across.from, across.to), [columns, across.from, across.to])
  const nameOf = (id: string) => codes.get(id) ?? id
  return (
    <div className={styles.section}>
      <p className={styles.caption} id="marking-grid">
        {t('grid.caption')}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the sheet's own arrow keys move the cursor */}
      <div
        ref={frame}
        className={styles.frame}
        role="grid"
        tabIndex={0}
        style={{ blockSize: `min(24rem, ${head.height + rows.length * cell.height + 18}px)` }}
        aria-labelledby="marking-grid"
        {...(inSight && { 'aria-activedescendant': hereId })}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        onClick={onClick}
        // A press goes to a cell and leaves the focus in the field.
        onMouseDown={(event) => event.preventDefault()}
        onScroll={({ currentTarget: { scrollLeft: left, scrollTop: top } }) => setSight({ ...sight, left, top })}
      >
        <div
          className={styles.canvas}
          role="rowgroup"
          style={{
            inlineSize: head.width + columns.length * cell.width,
            blockSize: head.height + rows.length * cell.height,
          }}
        >
          <div className={styles.headRow} role="row" aria-rowindex={1}>
            <span className={styles.corner} role="columnheader" aria-colindex={1}>
              {t(byWork ? 'grid.aspect' : 'grid.work')}
            </span>
            <span role="presentation" style={{ inlineSize: across.from * cell.width }} />
            {drawn.map((id, index) => (
              <span
                key={id}
                className={styles.columnHead}
                role="columnheader"
                aria-colindex={across.from + index + 2}
                data-here={id === hereColumn}
              >
                {nameOf(id)}
              </span>
            ))}
          </div>
          {rows.slice(down.from, down.to).map((id, index) => (
            <SheetGridRow
              key={id}
              id={id}
              name={nameOf(id)}
              lane={lanes.get(id)}
              columns={drawn}
              first={across.from}
              row={down.from + index}
              here={id === hereRow ? hereColumn : null}
              words={words}
            />
          ))}
        </div>
      </div>
    </div>
  )
})

function wordsOf(t: (key: string) => string): GridWords {
  const wants = ['value', 'rescore', 'anew', 'settle', 'others', 'nothing'] as const
  return {
    wants: Object.fromEntries(wants.map((one) => [one, t(`wants.${one}`)])) as GridWords['wants'],
    notes: { unsure: t('notes.unsure'), flag: t('notes.flag') },
    absent: t('panel.away'),
  }
}
