import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ArrangeChosen } from './ArrangeChosen'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { CheckIcon } from '#ui/icons.tsx'
import type { Setback } from './board-machine'
import { useModel } from './board-model'
import styles from './board.module.css'
import { useBoardState } from './board-store'
import { useStageWords } from './stage-words'
import { blocking, type Verdict } from './verdict'
import { useVerdict, type VerdictStore } from './verdict-store'

const mostShown = 4

export interface VerdictLineProps {
  readonly verdicts: VerdictStore
  /** Says nothing while there is nothing to say. */
  readonly quiet?: boolean
}

/** One place, always the same, for what the rules say of what is held, and for why something did not stay. */
export function VerdictLine({ verdicts, quiet = false }: VerdictLineProps) {
  const { store } = useModel()
  const moving = useBoardState(store, (state) => state.moving)
  const setback = useBoardState(store, (state) => state.setback)
  const verdict = useVerdict(verdicts)
  const sending = useBoardState(store, (state) => state.queue.length > 0)
  if (quiet && setback === null && !sending) return null
  return (
    <div className={styles.foot}>
      <div className={styles.said} role="status" aria-atomic="true">
        {moving !== null ? <Held verdict={verdict} /> : setback === null && <AtRest />}
      </div>
      {moving === null && setback !== null && <SetbackNotice setback={setback} />}
      {moving === null && setback === null && <ArrangeChosen />}
    </div>
  )
}

function AtRest() {
  const { t } = useTranslation('plan')
  const { store, editable } = useModel()
  const selected = useBoardState(store, (state) => state.selected.length)
  const sending = useBoardState(store, (state) => state.queue.length > 0)
  if (sending) return <span className={styles.hint}>{t('board.saving')}</span>
  if (selected > 1) return <span>{t('board.selected', { count: selected })}</span>
  return <span className={styles.hint}>{t(editable ? 'board.hint' : 'board.hintReading')}</span>
}

function Held({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('plan')
  const { store } = useModel()
  const words = useStageWords()
  const grabbed = store.now().moving?.grabbed
  const count = store.now().moving?.held.length ?? 0
  const change = verdict.changes.find(({ stageId }) => stageId === grabbed)
  const against = blocking(verdict.findings)
  const where = change === undefined ? t('board.verdict.unmoved') : words.where(change.after)
  return (
    <>
      <p>
        <span className={styles.saidTitle}>
          {grabbed !== undefined && words.named(grabbed)}
          {count > 1 && t('board.verdict.andOthers', { count: count - 1 })}
        </span>{' '}
        {where}
      </p>
      {change !== undefined && against.length === 0 && (
        <p className={styles.clear}>
          <CheckIcon /> {t('board.verdict.clear')}
        </p>
      )}
      {verdict.findings.length > 0 && (
        <ul className={styles.saidList}>
          {verdict.findings.slice(0, mostShown).map((finding, index) => (
            <li key={`${finding.rule} ${index}`} className={finding.severity === 'warn' ? undefined : styles.against}>
              {t(`board.severity.${finding.severity}`)} <ReasonSentence reason={{ ...finding.reason, related: [] }} />
            </li>
          ))}
          {verdict.findings.length > mostShown && (
            <li>{t('board.verdict.more', { count: verdict.findings.length - mostShown })}</li>
          )}
        </ul>
      )}
    </>
  )
}

/** Why an edit did not stay, and how to go on; nothing of it is lost. */
function SetbackNotice({ setback }: { readonly setback: Setback }) {
  const { t } = useTranslation('plan')
  const { store, plan } = useModel()
  const words = useStageWords()
  const undoing = setback.edit.kind !== 'edit'
  return (
    <div className={styles.setback} role="alert">
      <p className={styles.saidTitle}>{t(`board.setback.${setback.kind}`)}</p>
      {setback.kind !== 'failed' && (
        <ul>
          {setback.reasons.slice(0, mostShown).map((reason, index) => (
            <li key={`${reason.code} ${index}`}>
              <ReasonSentence reason={reason} />
            </li>
          ))}
        </ul>
      )}
      {setback.kind === 'stale' &&
        setback.edit.changes.slice(0, mostShown).map(({ stageId, before, after }) => (
          <p key={stageId}>
            {t('board.setback.compare', {
              stage: words.named(stageId),
              before: words.where(before),
              theirs: words.where(plan.get(stageId) ?? null),
              mine: words.where(after),
            })}
          </p>
        ))}
      <div className={styles.setbackActions}>
        {!undoing && setback.kind !== 'refused' && (
          <Button size="compact-sm" onClick={() => store.dispatch({ type: 'madeAgain', plan })}>
            {t(`board.setback.again.${setback.kind}`)}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => store.dispatch({ type: 'setbackClosed' })}>
          {t(setback.kind === 'stale' ? 'board.setback.useTheirs' : 'board.setback.close')}
        </Button>
      </div>
    </div>
  )
}
