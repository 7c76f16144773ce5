import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { laneOf, sameCell, type Cell } from './board'
import type { CellView } from './cells'
import { keyOf } from './facts'
import styles from './Lane.module.css'
import { LanePicker } from './LanePicker'
import { LaneValue } from './LaneValue'
import { NoteMark } from './NoteMark'
import { cellOf } from './sheet-model'
import { SyncMark } from './SyncMark'
import type { SheetDesk } from './use-sheet'
import { WaySwitch } from './WaySwitch'

/** The cells one goes through now: all aspects of one work, or all works of one aspect. */
export function Lane({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation('marking')
  const { board, state, sheet, model } = desk
  const lane = laneOf(board, state.way, state.cursor)
  const codes = new Map(sheet.aspects.map(({ id, code }) => [id, code]))
  const list = useRef<HTMLOListElement>(null)
  const at = lane.findIndex((cell) => sameCell(cell, state.cursor))

  // After a key this runs before the paint; when the form opens, after it, so that nothing is laid out for it twice.
  useEffect(() => {
    keepInSight(list.current, at)
  }, [list, at])

  return (
    <nav className={styles.lane} aria-label={t('lane.label')}>
      <WaySwitch way={state.way} act={desk.act} />
      <LanePicker
        way={state.way}
        aspects={sheet.aspects}
        works={sheet.works}
        value={state.way === 'work' ? state.cursor.workCode : state.cursor.aspectId}
        act={desk.act}
      />
      <ol className={styles.cells} ref={list}>
        {lane.map((cell) => (
          <LaneRow
            key={keyOf(cell)}
            title={state.way === 'work' ? (codes.get(cell.aspectId) ?? '') : cell.workCode}
            view={cellOf(model, cell)}
            here={sameCell(cell, state.cursor)}
            act={desk.act}
          />
        ))}
      </ol>
    </nav>
  )
}

interface LaneRowProps {
  readonly title: string
  readonly view: CellView | undefined
  readonly here: boolean
  readonly act: SheetDesk['act']
}

/** Drawn again only when its own cell or its being current changes. */
const LaneRow = memo(function LaneRow({ title, view, here, act }: LaneRowProps) {
  if (view === undefined) return null
  return (
    <li>
      <button
        type="button"
        className={styles.cell}
        aria-current={here ? 'step' : undefined}
        onClick={() => act({ type: 'go', cell: cellAt(view) })}
      >
        <span className={styles.name}>{title}</span>
        <span className={styles.value}>
          {view.open.map(({ id, kind }) =>
            kind === 'flag' || kind === 'unsure' ? <NoteMark key={id} kind={kind} brief /> : null,
          )}
          <LaneValue view={view} />
        </span>
        <span className={styles.sync}>
          <SyncMark sync={view.sync} brief />
        </span>
      </button>
    </li>
  )
})

function cellAt({ aspectId, workCode }: CellView): Cell {
  return { aspectId, workCode }
}

/** Scrolls the list alone; `scrollIntoView` would move the page as well. */
function keepInSight(list: HTMLElement | null, at: number): void {
  const row = list?.children[at]
  if (list === null || !(row instanceof HTMLElement)) return
  const { offsetTop: top, offsetLeft: left, offsetHeight: height, offsetWidth: width } = row
  if (list.scrollHeight > list.clientHeight) {
    if (top < list.scrollTop + height) list.scrollTop = top - height
    // A page at a time: scrolling with every key would paint the list anew with every key.
    else if (top + 2 * height > list.scrollTop + list.clientHeight) list.scrollTop = top - height
  }
  if (list.scrollWidth > list.clientWidth) list.scrollLeft = left - (list.clientWidth - width) / 2
}
