import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#domain/schedule/days'
import styles from './axis.module.css'
import type { HeatCell } from './density'
import { useStageWords } from './stage-words'
import { xOf, type TimeScale } from './time-scale'

export interface HeatStripProps {
  readonly cells: readonly HeatCell[]
  readonly scale: TimeScale
  readonly onJump: (day: Day) => void
}

const stripHeight = 28
/** A count is written where its cell has the room for two digits. */
const countWidth = 14

/** How many finals there are in each week, or on each day when days are wide; a press goes there and closer. */
export const HeatStrip = memo(function HeatStrip({ cells, scale, onJump }: HeatStripProps) {
  const { t } = useTranslation('plan')
  const words = useStageWords()
  const most = Math.max(1, ...cells.map(({ count }) => count))
  return (
    <div className={styles.heat} role="group" aria-label={t('board.heat.title')}>
      {cells.map(({ from, to, count }) => {
        const x = Math.max(0, xOf(scale, from))
        const width = xOf(scale, to) + scale.dayWidth - x
        const share = (count / most) * (stripHeight - 14)
        return (
          <button
            key={from}
            type="button"
            className={styles.cell}
            tabIndex={-1}
            style={{
              insetInlineStart: x,
              inlineSize: width,
              ...depth(share, count / most),
            }}
            title={t('board.heat.cell', { days: words.days({ startsOn: from, endsOn: to }), count })}
            aria-label={t('board.heat.cell', { days: words.days({ startsOn: from, endsOn: to }), count })}
            onClick={() => onJump(from)}
          >
            {width >= countWidth && <span className={styles.count}>{count}</span>}
          </button>
        )
      })}
    </div>
  )
})

function depth(height: number, share: number): object {
  return { '--share': `${height}px`, '--deep': share }
}
