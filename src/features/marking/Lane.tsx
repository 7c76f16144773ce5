import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChevronIcon } from '#ui/icons.tsx'
import { laneOf, sameCell, step, ways, type Cell, type Way } from './board'
import { shownMark, type CellView } from './cells'
import { keyOf } from './facts'
import styles from './Lane.module.css'
import { SyncMark } from './SyncMark'
import type { SheetDesk } from './use-sheet'

/** The cells one goes through now: all aspects of one work, or all works of one aspect. */
export function Lane({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation('marking')
  const { board, state, sheet } = desk
  const lane = laneOf(board, state.way, state.cursor)
  const titleOf = ({ aspectId, workCode }: Cell) =>
    state.way === 'work' ? (sheet.aspects.find(({ id }) => id === aspectId)?.code ?? aspectId) : workCode
  return (
    <nav className={styles.lane} aria-label={t('lane.label')}>
      <SegmentedControl
        fullWidth
        aria-label={t('way.label')}
        value={state.way}
        onChange={(chosen) => desk.act({ type: 'way', way: wayOf(chosen) })}
        data={ways.map((way) => ({ value: way, label: t(`way.${way}`) }))}
        classNames={{ label: styles.way ?? '' }}
      />
      <LanePicker desk={desk} />
      <ol className={styles.cells}>
        {lane.map((cell) => {
          const view = desk.cells.get(keyOf(cell))
          const here = sameCell(cell, state.cursor)
          return (
            <li key={keyOf(cell)}>
              <button
                type="button"
                className={styles.cell}
                aria-current={here ? 'step' : undefined}
                onClick={() => desk.act({ type: 'go', cell })}
              >
                <span className={styles.name}>{titleOf(cell)}</span>
                <span className={styles.value}>{view && <LaneValue view={view} />}</span>
                <span className={styles.sync}>{view && <SyncMark sync={view.sync} brief />}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function LaneValue({ view }: { readonly view: CellView }) {
  const { t } = useTranslation('marking')
  if (view.wants === 'rescore') return <strong className={styles.spread}>{t('cell.rescore')}</strong>
  if (view.wants === 'anew') return <strong className={styles.spread}>{t('cell.anew')}</strong>
  if (view.own === null) return <span className={styles.empty}>{t('cell.empty')}</span>
  if (view.rule.type === 'judgement') {
    const mark = shownMark(view)
    return (
      <>
        {view.own} <span className={styles.mark}>{mark === null ? t('cell.others') : t('cell.mark', { mark })}</span>
      </>
    )
  }
  return <span className={styles.mark}>{t('cell.mark', { mark: shownMark(view) ?? '' })}</span>
}

/** One work (or aspect) back and forth, or any of them by name. */
function LanePicker({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation('marking')
  const { board, state, sheet } = desk
  const byWork = state.way === 'work'
  const value = byWork ? state.cursor.workCode : state.cursor.aspectId
  const options = byWork
    ? sheet.works.map((code) => ({ id: code, label: code }))
    : sheet.aspects.map(({ id, code, description }) => ({ id, label: `${code} ${description}` }))
  const goTo = (id: string) =>
    desk.act({ type: 'go', cell: byWork ? { ...state.cursor, workCode: id } : { ...state.cursor, aspectId: id } })
  return (
    <div className={styles.picker}>
      <button
        type="button"
        className={styles.step}
        aria-label={t(byWork ? 'lane.previousWork' : 'lane.previousAspect')}
        onClick={() => desk.act({ type: 'go', cell: step(board, state.way, state.cursor, 'left') })}
      >
        <span className={styles.back}>
          <ChevronIcon turned="right" />
        </span>
      </button>
      <select
        className={styles.select}
        aria-label={t(byWork ? 'lane.work' : 'lane.aspect')}
        value={value}
        onChange={(event) => goTo(event.currentTarget.value)}
      >
        {options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={styles.step}
        aria-label={t(byWork ? 'lane.nextWork' : 'lane.nextAspect')}
        onClick={() => desk.act({ type: 'go', cell: step(board, state.way, state.cursor, 'right') })}
      >
        <ChevronIcon turned="right" />
      </button>
    </div>
  )
}

function wayOf(value: string): Way {
  return value === 'aspect' ? 'aspect' : 'work'
}
