import { useTranslation } from 'react-i18next'
import { Reasons } from '#ui/Reasons.tsx'
import styles from './AspectPad.module.css'
import { CellHistory } from './CellHistory'
import { shownMark, type CellView } from './cells'
import { JudgementKeys } from './JudgementKeys'
import { MeasurementInput } from './MeasurementInput'
import { SyncMark } from './SyncMark'
import type { SheetDesk } from './use-sheet'

export interface AspectPadProps {
  readonly desk: SheetDesk
  readonly view: CellView
}

/** One aspect of one work: what is asked, where to enter it, and what it gives. */
export function AspectPad({ desk, view }: AspectPadProps) {
  const { t } = useTranslation('marking')
  const aspect = desk.sheet.aspects.find(({ id }) => id === view.aspectId)
  if (aspect === undefined) return null
  const mark = shownMark(view)
  return (
    <section className={styles.pad} aria-label={t('pad.label', { work: view.workCode, aspect: aspect.code })}>
      <div className={styles.head}>
        <p className={styles.work}>
          <span className={styles.workLabel}>{t('pad.work')}</span>
          {view.workCode}
        </p>
        <div className={styles.words}>
          <h2 className={styles.aspect}>
            <span className={styles.code}>{aspect.code}</span> {aspect.description}
          </h2>
          {aspect.requirement !== null && aspect.requirement !== '' && (
            <p className={styles.extra}>{t('pad.requirement', { text: aspect.requirement })}</p>
          )}
          {aspect.extra !== null && aspect.extra !== '' && <p className={styles.extra}>{aspect.extra}</p>}
        </div>
        <p className={styles.result} aria-live="polite">
          <span className={styles.mark}>{mark ?? '—'}</span>
          <span className={styles.max}>{t('pad.of', { max: aspect.maxMark })}</span>
          <SyncMark sync={view.sync} />
        </p>
      </div>
      {view.wants === 'rescore' && view.mark.state === 'spread' && (
        <p className={styles.spread} role="status">
          {t('pad.spread', { lowest: view.mark.lowest, highest: view.mark.highest, round: view.round })}
        </p>
      )}
      {view.mark.state === 'unusable' && <Reasons reasons={view.mark.reasons} title={t('pad.unusable')} />}
      {view.rule.type === 'judgement' ? (
        <JudgementKeys desk={desk} view={view} benchmarks={aspect.benchmarks ?? []} />
      ) : (
        <MeasurementInput key={`${view.aspectId} ${view.workCode}`} desk={desk} view={view} rule={view.rule} />
      )}
      {desk.state.reopened !== null && <p className={styles.note}>{t('undo.reopened')}</p>}
      {desk.state.refusal.length > 0 && <Reasons reasons={desk.state.refusal} />}
      <CellHistory view={view} myPosition={desk.sheet.myPosition} outbox={desk.outbox} />
    </section>
  )
}
