import { useTranslation } from 'react-i18next'
import { ChevronIcon } from '#ui/icons.tsx'
import { step } from './board'
import styles from './Lane.module.css'
import type { SheetDesk } from './use-sheet'

/** One work (or aspect) back and forth, or any of them by name. */
export function LanePicker({ desk }: { readonly desk: SheetDesk }) {
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
