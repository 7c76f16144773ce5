import { Button, Input, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskData } from '#contract/marking-desk'
import type { PenaltiesData } from '#contract/marking-penalties'
import { ReasonField } from '#ui/ReasonField.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import { useFocusKept } from '#ui/use-focus-kept.ts'
import { ChangedMeanwhile } from './ChangedMeanwhile'
import styles from './penalties.module.css'
import {
  conductOf,
  draftOf,
  isComplete,
  isPoints,
  isRecordOf,
  rungKinds,
  sameConduct,
  sameStanding,
  type Conduct,
  type PenaltyChoice,
  type PenaltyData,
  type PenaltyDraft,
} from './penalties-view'
import { TotalPreview } from './TotalPreview'
import { useImpose } from './use-impose'
import { usePenaltyText } from './use-penalty-text'

/**
 * One work, one penalty: the next rung of its ladder unless the chief chooses otherwise. What is proposed stays as it
 * was when the work was chosen; where its conduct changes on record meanwhile, the chief is told and decides again.
 */
export function ImposeForm({ desk, penalties }: { readonly desk: DeskData; readonly penalties: PenaltiesData }) {
  const { t } = useTranslation('desk/penalties')
  const penaltyText = usePenaltyText()
  const { works, modules } = penalties
  const form = useRef<HTMLFormElement>(null)
  useFocusKept(form)
  const [workCode, setWorkCode] = useState('')
  const [chosen, setChosen] = useState<PenaltyDraft | null>(null)
  const [reason, setReason] = useState('')
  const [seen, setSeen] = useState<Conduct | null>(null)
  const impose = useImpose({ eventId: desk.event.id, rows: penalties.rows, onRecorded: startAnew })
  const conduct = conductOf(penalties, workCode, impose.triedFor(workCode))
  const { next, standing } = conduct
  const draft = chosen ?? draftOf(next)
  const choice: PenaltyChoice = {
    workCode,
    kind: draft.kind,
    module: draft.kind === 'void_module' ? draft.module : null,
    points: draft.kind === 'deduct' ? draft.points.trim() : null,
    reason,
  }
  const text = penaltyText(draft)
  const change = (part: Partial<PenaltyDraft>) => setChosen({ ...draft, ...part })
  const changed = seen !== null && !sameConduct(seen, conduct) && !impose.isPending
  const ready = workCode !== '' && isComplete(draft) && reason.trim() !== '' && !changed

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t('impose.title')}
      onSubmit={(event) => {
        event.preventDefault()
        impose.send(choice)
      }}
    >
      <div className={styles.fields}>
        <NativeSelect
          label={t('impose.work')}
          data={[{ value: '', label: t('impose.chooseWork') }, ...works.map((code) => ({ value: code, label: code }))]}
          value={workCode}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
        <Input.Wrapper
          label={t('impose.kind')}
          labelElement="div"
          className={styles.kind}
          labelProps={{ id: 'penalty-kind' }}
        >
          <SegmentedControl
            aria-labelledby="penalty-kind"
            data={rungKinds.map((value) => ({ value, label: t(`choose.${value}`) }))}
            value={draft.kind}
            onChange={(value) => change({ kind: rungKinds.find((kind) => kind === value) ?? 'deduct' })}
          />
        </Input.Wrapper>
        {draft.kind === 'deduct' && (
          <TextInput
            label={t('impose.points')}
            value={draft.points}
            inputMode="decimal"
            className={styles.points}
            error={draft.points.trim() !== '' && !isPoints(draft.points) && t('impose.notPoints')}
            onChange={({ currentTarget }) => change({ points: currentTarget.value })}
          />
        )}
        {draft.kind === 'void_module' && (
          <NativeSelect
            label={t('impose.module')}
            data={[
              { value: '', label: t('impose.chooseModule') },
              ...modules.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
            ]}
            value={draft.module}
            onChange={({ currentTarget }) => change({ module: currentTarget.value })}
          />
        )}
      </div>
      {workCode !== '' && next !== null && (
        <p className={styles.note}>{t('impose.nextRung', { work: workCode, what: penaltyText(next) })}</p>
      )}
      {changed && (
        <ChangedMeanwhile
          text={
            seen !== null && next !== null && sameStanding(seen, conduct)
              ? t('impose.ladderChanged', { work: workCode, what: penaltyText(next) })
              : t('impose.changed', { work: workCode, n: standing.length })
          }
          keep={t('edit.keep')}
          take={t('impose.take')}
          onKeep={() => setSeen(conduct)}
          onTake={() => choose(workCode)}
        />
      )}
      <ReasonField label={t('impose.reason')} value={reason} onChange={setReason} />
      {workCode !== '' && isComplete(draft) && (
        <TotalPreview eventId={desk.event.id} workCode={workCode} draft={draft} />
      )}
      <Refusal error={impose.error} />
      <Button type="submit" color="cinnabar" loading={impose.isPending} disabled={!ready}>
        {ready ? t('impose.verb', { what: text }) : t('impose.verbOpen')}
      </Button>
    </form>
  )

  function choose(code: string): void {
    const recorded = conductOf(penalties, code, impose.triedFor(code))
    setWorkCode(code)
    setSeen(code === '' ? null : recorded)
    setChosen(code === '' ? null : draftOf(recorded.next))
  }

  /** What is on record is done with; whatever else was filled in meanwhile stays. */
  function startAnew(recorded: readonly PenaltyData[]): void {
    if (!recorded.some((row) => isRecordOf(row, choice))) return
    setWorkCode('')
    setSeen(null)
    setChosen(null)
    setReason('')
  }
}
