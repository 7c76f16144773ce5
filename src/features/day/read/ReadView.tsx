import { useTranslation } from 'react-i18next'
import type { DayProgrammeData } from '#contract/day'
import { inOrder, type DayItem } from '#domain/schedule/day/programme'
import { Section } from '#ui/Section.tsx'
import styles from '../day.module.css'
import { Timeline } from '../picture/Timeline'
import { useProjection, type Projection } from '../use-projection'
import { causeInWords, dayInWords, shiftInWords, spanText } from '../words'
import { NextItem } from './NextItem'

/** The programme to read: what is next, then every day as a list, with the picture below. */
export function ReadView({ programme, toldAt }: { readonly programme: DayProgrammeData; readonly toldAt: number }) {
  const { t, i18n } = useTranslation('day')
  const projection = useProjection(programme, toldAt)
  const { items, own, settings } = programme
  const planned = [...new Set(inOrder(items).map(({ day }) => day))]
  // What is to come first: on a phone nobody should have to scroll past yesterday.
  const days = planned.toSorted((left, right) => Number(left < projection.now.day) - Number(right < projection.now.day))
  const batches = new Set(own.map(({ batch }) => batch))
  return (
    <>
      <NextItem programme={programme} projection={projection} />
      <div className={styles.days}>
        {days.map((day) => {
          const ofDay = inOrder(items.filter((item) => item.day === day))
          return (
            <Section key={day} title={dayInWords(day, i18n.language)} aside={t('items', { n: ofDay.length })}>
              <ol className={styles.agenda}>
                {ofDay.map((item) => (
                  <AgendaRow
                    key={item.id}
                    item={item}
                    items={items}
                    projection={projection}
                    own={item.batch !== null && batches.has(item.batch)}
                  />
                ))}
              </ol>
              <div className={styles.picture}>
                <Timeline day={day} items={items} {...projection} />
              </div>
            </Section>
          )
        })}
      </div>
      <p className={styles.note}>{t('lateEntry', { n: settings.lateEntry })}</p>
    </>
  )
}

interface AgendaRowProps {
  readonly item: DayItem
  readonly items: readonly DayItem[]
  readonly projection: Projection
  readonly own: boolean
}

function AgendaRow({ item, items, projection, own }: AgendaRowProps) {
  const { t } = useTranslation('day')
  const shown = projection.projected.get(item.id)
  const [start, end] = [shown?.start ?? item.start, shown?.end ?? item.start + item.duration]
  const moved = start !== item.start || end !== item.start + item.duration
  const why = shown === undefined || shown.shift === 0 ? null : causeInWords(t, shown, items)
  return (
    <li data-state={shown?.state} data-own={own}>
      <span className={styles.when}>
        {spanText(start, end)}
        {moved && (
          <span className={styles.was}>
            {t('planned')} <s>{spanText(item.start, item.start + item.duration)}</s>
          </span>
        )}
      </span>
      <span>
        <span className={styles.what}>
          {item.title}
          {item.batch !== null && ` · ${t('batchName', { n: item.batch })}`}
          {item.place !== null && ` · ${item.place}`}
        </span>
        {shown !== undefined && shown.state !== 'to_come' && (
          <span className={styles.why}>{t(`key.${shown.state}`)}</span>
        )}
        {moved && shown !== undefined && (
          <span className={styles.why}>
            <span className={styles.late}>{shiftInWords(t, shown.shift)}</span>
            {why !== null && ` · ${why}`}
          </span>
        )}
        {item.note !== null && <span className={styles.why}>{item.note}</span>}
      </span>
    </li>
  )
}
