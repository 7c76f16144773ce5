import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { weightOfChange } from '#domain/schedule/arrange/cost'
import type { PlanWorld } from '#domain/schedule/plan'
import { Section } from '#ui/Section.tsx'
import { gapOf, type Ended, type Run } from './arrange-machine'
import styles from './arrange.module.css'
import { StepChart } from './StepChart'

interface RunViewProps {
  readonly run: Run
  /** On the clock of `performance.now`. */
  readonly startedAt: number
  readonly ended: Ended | null
  /** Then changes of published days count apart from all else. */
  readonly isDelay: boolean
  /** As it was asked about, with its weights. */
  readonly world: PlanWorld
}

/** The live picture: best plan and bound closing in on each other, and in words what is being done. */
export function RunView({ run: told, startedAt, ended, isDelay, world }: RunViewProps) {
  const { t, i18n } = useTranslation('plan')
  const now = useNow(ended === null)
  const run = ended === null ? { ...told, elapsedMs: Math.max(told.elapsedMs, now - startedAt) } : told
  const number = new Intl.NumberFormat(i18n.language)
  const perChange = isDelay ? weightOfChange(world) : null
  const gap = gapOf(run)
  const said = (cost: number | null) => {
    if (cost === null) return '—'
    if (perChange === null) return number.format(cost)
    const changes = Math.floor(cost / perChange)
    return t('arrange.changesAndCost', { count: changes, cost: number.format(cost - changes * perChange) })
  }
  const words = ended === null ? t(`arrange.step.${run.step}`, { count: run.columns }) : t(`arrange.ended.${ended}`)
  return (
    <Section
      title={t(ended === null ? 'arrange.running' : 'arrange.ran')}
      aside={t('arrange.elapsed', { seconds: (run.elapsedMs / 1000).toFixed(1) })}
    >
      <p className={styles.doing} role="status" data-ended={ended ?? 'no'}>
        {words}
      </p>
      <dl className={styles.readout}>
        <Figure label={t('arrange.placed')} value={run.toPlace === 0 ? '—' : `${run.placed} / ${run.toPlace}`} />
        <Figure label={t('arrange.best')} value={said(run.cost)} />
        <Figure label={t('arrange.bound')} value={said(run.bound)} />
        <Figure
          label={t('arrange.gapName')}
          value={gap === null ? '—' : `${(gap * 100).toFixed(gap === 0 ? 0 : 2)}%`}
        />
      </dl>
      <StepChart run={run} />
    </Section>
  )
}

/** The clock of the page, four times a second while it is looked at. */
function useNow(running: boolean): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => setNow(performance.now()), 250)
    return () => clearInterval(timer)
  }, [running])
  return now
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
