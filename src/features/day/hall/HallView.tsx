import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayProgrammeData } from '#contract/day'
import { clockText } from '#domain/schedule/day/clock-text'
import { inOrder, type DayItem } from '#domain/schedule/day/programme'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Section } from '#ui/Section.tsx'
import { useProjection, type Projection } from '../use-projection'
import { causeInWords, dayInWords, shiftInWords, spanText } from '../words'
import { CorrectTimes } from './CorrectTimes'
import styles from './hall.module.css'
import { useRecord } from './use-record'

/** For use in the hall: the day's items one below the other, each with the one button that is next for it. */
export function HallView({ programme, toldAt }: { readonly programme: DayProgrammeData; readonly toldAt: number }) {
  const { t, i18n } = useTranslation('day')
  const projection = useProjection(programme, toldAt)
  const [correcting, setCorrecting] = useState<DayItem | null>(null)
  const { items } = programme
  const days = [...new Set(inOrder(items).map(({ day }) => day))]
  const day = days.find((one) => one >= projection.now.day) ?? days.at(-1) ?? ''
  const ofDay = inOrder(items.filter((item) => item.day === day))
  if (ofDay.length === 0) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
  return (
    <Section
      title={dayInWords(day, i18n.language)}
      aside={<span className={styles.clock}>{t('hall.now', { time: clockText(projection.now.minute) })}</span>}
    >
      <ol className={styles.list}>
        {ofDay.map((item) => (
          <HallRow
            key={item.id}
            programme={programme}
            item={item}
            projection={projection}
            onCorrect={() => setCorrecting(item)}
          />
        ))}
      </ol>
      {correcting !== null && (
        <CorrectTimes programme={programme} item={correcting} onClose={() => setCorrecting(null)} />
      )}
    </Section>
  )
}

interface HallRowProps {
  readonly programme: DayProgrammeData
  readonly item: DayItem
  readonly projection: Projection
  readonly onCorrect: () => void
}

function HallRow({ programme, item, projection, onCorrect }: HallRowProps) {
  const { t } = useTranslation('day')
  const { record, isPending } = useRecord()
  const shown = projection.projected.get(item.id)
  const state = shown?.state ?? 'to_come'
  const what = state === 'to_come' ? 'start' : 'end'
  const after = programme.facts.findLast(({ itemId }) => itemId === item.id)?.seq ?? null
  const name = item.batch === null ? item.title : t('ofBatch', { title: item.title, n: item.batch })
  const why = shown === undefined || shown.shift === 0 ? null : causeInWords(t, shown, programme.items)
  return (
    <li className={styles.row} data-state={state}>
      <span className={styles.time}>{clockText(shown?.start ?? item.start)}</span>
      <span className={styles.what}>
        <span className={styles.title}>{name}</span>
        <span className={styles.second}>
          {[
            item.place,
            t('plannedSpan', { span: spanText(item.start, item.start + item.duration) }),
            shown === undefined || shown.shift === 0 ? null : shiftInWords(t, shown.shift),
            why,
          ]
            .filter((word) => word !== null)
            .join(' · ')}
        </span>
      </span>
      <span className={styles.actions}>
        {state === 'done' ? (
          <span className={styles.done}>{t('hall.ended', { span: spanText(shown?.start ?? 0, shown?.end ?? 0) })}</span>
        ) : (
          <Button
            className={styles.button}
            size="lg"
            variant={state === 'running' ? 'filled' : 'default'}
            loading={isPending}
            aria-label={t(`hall.${what}Of`, { title: name })}
            onClick={() => void record({ eventId: programme.event.id, itemId: item.id, title: name, what, after })}
          >
            {t(`hall.${what}`)}
          </Button>
        )}
        {state !== 'to_come' && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('hall.correctOf', { title: name })}
            onClick={onCorrect}
          >
            {t('hall.correct')}
          </Button>
        )}
      </span>
    </li>
  )
}
