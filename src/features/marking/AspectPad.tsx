import { useTranslation } from 'react-i18next'
import type { AspectData } from '#contract/marking'
import { Reasons } from '#ui/Reasons.tsx'
import styles from './AspectPad.module.css'
import { myOpenNote } from './cell-notes'
import { CellHistory } from './CellHistory'
import { CellNotes } from './CellNotes'
import { markOf, shownMark, type CellView } from './cells'
import { CellTrouble } from './CellTrouble'
import { EntryKeys } from './EntryKeys'
import { PadTools } from './PadTools'
import { RunningSum } from './RunningSum'
import { SyncMark } from './SyncMark'
import { useOnArrival } from './use-on-arrival'
import type { SheetDesk } from './use-sheet'

export interface AspectPadProps {
  readonly desk: SheetDesk
  readonly view: CellView
  readonly aspect: AspectData
}

/** One aspect of one work: what is asked, where to enter it, and what it gives. */
export function AspectPad({ desk, view, aspect }: AspectPadProps) {
  const { t } = useTranslation('marking')
  const mark = markOf(view)
  // What turns up while a finger is on its way to a key stands below the keys.
  const known = useOnArrival(`${view.aspectId} ${view.workCode}`, mark.state) === mark.state
  const trouble = <CellTrouble desk={desk} view={view} />
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
          <span className={styles.mark}>{shownMark(view) ?? '—'}</span>
          <span className={styles.max}>{t('pad.of', { max: aspect.maxMark })}</span>
          <SyncMark sync={view.sync} />
        </p>
      </div>
      {desk.state.left !== null && (
        <p className={styles.spread} role="alert">
          {t('pad.left', { work: desk.state.left.workCode, here: view.workCode })}
        </p>
      )}
      {known && trouble}
      <EntryKeys desk={desk} view={view} aspect={aspect} />
      {!known && trouble}
      {desk.state.refusal.length > 0 && <Reasons reasons={desk.state.refusal} />}
      <CellNotes desk={desk} view={view} />
      <div className={styles.foot}>
        <PadTools
          readOnly={desk.readOnly}
          mayNote={desk.mayNote && !desk.claim.heldBack}
          unsure={myOpenNote(view, 'unsure') !== null}
          flagged={myOpenNote(view, 'flag') !== null}
          command={desk.command}
        />
        <RunningSum desk={desk} workCode={view.workCode} />
      </div>
      <CellHistory view={view} sheet={desk.sheet} />
    </section>
  )
}
