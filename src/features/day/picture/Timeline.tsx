import { SegmentedControl } from '@mantine/core'
import { useState, type CSSProperties, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#domain/schedule/days'
import { clockText } from '#domain/schedule/day/clock-text'
import type { DayItem } from '#domain/schedule/day/programme'
import type { Moment, Projected } from '#domain/schedule/day/project-day'
import { axisOf, laneKinds, lanesOf, stackOf, type Lane, type LaneKind } from '../lanes'
import { Bar, type BarActions } from './Bar'
import styles from './Timeline.module.css'

export interface TimelineProps {
  readonly day: Day
  readonly items: readonly DayItem[]
  readonly projected: ReadonlyMap<string, Projected>
  readonly now: Moment
  /** Items somebody should look at; marked, and said. */
  readonly faulty?: ReadonlySet<string>
  /** Left out where nothing may be changed. */
  readonly actions?: BarActions
}

/** A frame that scrolls must be reachable by key. */
const scrolled = { role: 'region', tabIndex: 0 }

/** One day as a picture: what was planned as an outline, what is or will be as a bar, the present as a line. */
export function Timeline({ day, items, projected, now, faulty, actions }: TimelineProps) {
  const { t } = useTranslation('day')
  const [kind, setKind] = useState<LaneKind>('batch')
  const own = items.filter((item) => item.day === day)
  const { from, to } = axisOf(own, projected)
  const hours = Array.from({ length: (to - from) / 60 + 1 }, (_, index) => from + index * 60)
  const style = { '--hours': (to - from) / 60 } as CSSProperties
  const at = (minute: number) => `${((minute - from) / (to - from)) * 100}%`
  return (
    <div>
      <div className={styles.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('lanes.by')}
          value={kind}
          onChange={(value) => setKind(value as LaneKind)}
          data={laneKinds.map((value) => ({ value, label: t(`lanes.${value}`) }))}
        />
        <ul className={styles.key} aria-label={t('key.title')}>
          {(['planned', 'done', 'running', 'to_come'] as const).map((what) => (
            <li key={what} data-what={what}>
              {t(`key.${what}`)}
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.frame} aria-label={t('picture', { day })} {...scrolled}>
        <div className={styles.picture} style={style}>
          <div className={styles.axis} aria-hidden="true">
            {hours.map((hour) => (
              <span key={hour} style={{ insetInlineStart: at(hour) }}>
                {clockText(hour)}
              </span>
            ))}
          </div>
          {lanesOf(own, kind).map((lane) => (
            <LaneRow key={lane.key} lane={lane}>
              {(row) =>
                lane.items.map((item) => (
                  <Bar
                    key={item.id}
                    item={item}
                    row={row.get(item.id) ?? 0}
                    projected={projected.get(item.id)}
                    from={from}
                    to={to}
                    faulty={faulty?.has(item.id) ?? false}
                    {...(actions && { actions })}
                  />
                ))
              }
            </LaneRow>
          ))}
          {now.day === day && now.minute >= from && now.minute <= to && (
            <div className={styles.nowTrack} aria-hidden="true">
              <span className={styles.now} style={{ insetInlineStart: at(now.minute) }}>
                <b>{clockText(now.minute)}</b>
              </span>
            </div>
          )}
        </div>
      </div>
    </div>
  )
}

interface LaneRowProps {
  readonly lane: Lane
  readonly children: (rows: ReadonlyMap<string, number>) => ReactNode
}

function LaneRow({ lane, children }: LaneRowProps) {
  const { t } = useTranslation('day')
  const rows = stackOf(lane.items)
  const count = Math.max(1, ...[...rows.values()].map((row) => row + 1))
  return (
    <div className={styles.lane}>
      <span className={styles.laneName}>{t(`lane.${lane.what}`, { name: lane.name })}</span>
      <div className={styles.track} style={{ '--rows': count } as CSSProperties}>
        {children(rows)}
      </div>
    </div>
  )
}
