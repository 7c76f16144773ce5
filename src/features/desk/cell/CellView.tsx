import { Button } from '@mantine/core'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router-dom'
import type { CellHistoryData } from '#contract/marking-desk'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import { Section } from '#ui/Section.tsx'
import { api } from '../../api'
import { deskPath } from '../DeskTabs'
import { exactText } from '#ui/hall-time.ts'
import { useValueText } from '../use-value-text'
import styles from './cell.module.css'
import { EntryItem } from './EntryItem'
import { MomentSlider } from './MomentSlider'
import { momentIndex, standingValues, timelineOf } from './timeline'

/** The history of a cell, and the cell as it was at any moment of it. */
export function CellView({ history, aspectId }: { readonly history: CellHistoryData; readonly aspectId: string }) {
  const { t } = useTranslation(['desk/cell', 'desk'])
  const valueText = useValueText()
  const [params, setParams] = useSearchParams()
  const { event, workCode, moments } = history
  const asked = params.get('as')
  const index = momentIndex(moments, asked)
  const atEnd = index >= moments.length - 1
  const past = useQuery(
    api.marking.cell.queryOptions({
      input: atEnd ? skipToken : { eventId: event.id, aspectId, workCode, asOf: moments[index] ?? history.asOf },
      placeholderData: keepPreviousData,
    }),
  )
  // Until a moment has been answered the one shown before stays, under its own time.
  const then = atEnd ? history : (past.data ?? history)
  const { form, aspect } = then
  const goTo = (next: number) =>
    setParams(next >= moments.length - 1 ? {} : { as: moments[next] ?? '' }, {
      replace: true,
      preventScrollReset: true,
    })

  return (
    <article>
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>{t('title', { work: workCode, aspect: aspect.code })}</h2>
          <p className={styles.description}>{aspect.description}</p>
          <p className={styles.note}>
            {t('place', { form: `${form.code} ${form.name}`, type: t(`desk:type.${form.type}`), max: aspect.maxMark })}
          </p>
        </div>
        <div className={styles.tools}>
          <Link to={deskPath(event.id, 'findings')}>{t('back')}</Link>
          <Button variant="default" size="sm" onClick={() => window.print()}>
            {t('print')}
          </Button>
        </div>
      </header>
      {moments.length === 0 ? (
        <EmptyState title={t('nothing')}>{t('nothingHint')}</EmptyState>
      ) : (
        <>
          <MomentSlider moments={moments} index={index} onGo={goTo} />
          <Refusal error={past.error} />
          <div className={styles.now} aria-live="polite" aria-busy={past.isFetching}>
            <p className={styles.nowTime}>
              {then === history
                ? t('now', { time: exactText(moments.at(-1) ?? then.asOf) })
                : t('then', { time: exactText(then.asOf) })}
            </p>
            <p className={styles.mark} data-state={then.state}>
              {then.mark ?? standingText(then)}
              <span className={styles.of}>{t('of', { max: aspect.maxMark })}</span>
            </p>
            <p className={styles.state}>
              {t(`state.${then.state}`)}
              {then.round > 1 && <span>{t('round', { n: then.round })}</span>}
              <span>{t(then.form.signed ? 'signed' : 'unsigned')}</span>
            </p>
          </div>
          <Section title={t('entries')} aside={t('entriesAside')}>
            <ol className={styles.timeline}>
              {timelineOf(history.entries, then.entries).map((one) => (
                <EntryItem key={one.entry.id} one={one} judges={history.judges} />
              ))}
            </ol>
          </Section>
        </>
      )}
    </article>
  )

  /** Without a mark, the values it waits for. */
  function standingText(shown: CellHistoryData): string {
    const values = standingValues(shown).map(valueText)
    return values.length === 0 ? '—' : values.join(shown.state === 'conflict' ? ' ≠ ' : ' / ')
  }
}
