import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetData } from '#contract/marking'
import { ChevronIcon } from '#ui/icons.tsx'
import type { Way } from './board'
import styles from './Lane.module.css'
import type { SheetDesk } from './use-sheet'

export interface LanePickerProps {
  readonly way: Way
  readonly aspects: SheetData['aspects']
  readonly works: SheetData['works']
  /** The work or the aspect the lane is of. */
  readonly value: string
  readonly act: SheetDesk['act']
}

/** One work (or aspect) back and forth, or any of them by name. */
export const LanePicker = memo(function LanePicker({ way, aspects, works, value, act }: LanePickerProps) {
  const { t } = useTranslation('marking')
  const byWork = way === 'work'
  const options = byWork
    ? works.map((code) => ({ id: code, label: code }))
    : aspects.map(({ id, code, description }) => ({ id, label: `${code} ${description}` }))
  return (
    <div className={styles.picker}>
      <button
        type="button"
        className={styles.step}
        aria-label={t(byWork ? 'lane.previousWork' : 'lane.previousAspect')}
        onClick={() => act({ type: 'step', direction: 'left' })}
      >
        <span className={styles.back}>
          <ChevronIcon turned="right" />
        </span>
      </button>
      <select
        className={styles.select}
        aria-label={t(byWork ? 'lane.work' : 'lane.aspect')}
        value={value}
        onChange={(event) => act({ type: 'lane', id: event.currentTarget.value })}
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
        onClick={() => act({ type: 'step', direction: 'right' })}
      >
        <ChevronIcon turned="right" />
      </button>
    </div>
  )
})
