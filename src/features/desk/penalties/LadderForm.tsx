import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PenaltiesData } from '#contract/marking-penalties'
import { Refusal } from '#ui/Refusal.tsx'
import { api, useOutcome } from '../../api'
import { ChangedMeanwhile } from './ChangedMeanwhile'
import { draftOfLadder, isLadder, ladderOf, sameLadder, type RungDraft } from './ladder-draft'
import styles from './penalties.module.css'
import { RungField } from './RungField'
import { usePenaltyText } from './use-penalty-text'

const longest = 6

interface LadderFormProps {
  readonly penalties: PenaltiesData
  readonly onClose: () => void
}

/** The ladder as it is typed. Where somebody else changes it meanwhile, both are shown and nothing typed is lost. */
export function LadderForm({ penalties: { event, ladder }, onClose }: LadderFormProps) {
  const { t } = useTranslation(['desk/penalties', 'ui'])
  const penaltyText = usePenaltyText()
  const [seen, setSeen] = useState(ladder)
  const [rungs, setRungs] = useState<readonly RungDraft[]>(() => draftOfLadder(ladder))
  const outcome = useOutcome({ noun: 'marking', done: t('edit.done'), after: onClose })
  const save = useMutation(api.marking.setLadder.mutationOptions(outcome))
  const changed = !sameLadder(seen, ladder) && !save.isPending && !save.isSuccess
  const change = (at: number, next: RungDraft) => setRungs(rungs.map((rung, index) => (index === at ? next : rung)))
  return (
    <form
      className={styles.form}
      aria-label={t('edit.verb')}
      onSubmit={(submitted) => {
        submitted.preventDefault()
        save.mutate({ eventId: event.id, version: event.version, ladder: ladderOf(rungs) })
      }}
    >
      <p className={styles.note}>{t('edit.hint')}</p>
      <ol className={styles.rungs}>
        {rungs.map((rung, index) => (
          <li key={index}>
            <RungField nth={index + 1} rung={rung} onChange={(next) => change(index, next)} />
            <Button
              variant="subtle"
              size="sm"
              disabled={rungs.length === 1}
              onClick={() => setRungs(rungs.filter((_, other) => other !== index))}
            >
              {t('edit.remove', { n: index + 1 })}
            </Button>
          </li>
        ))}
      </ol>
      {changed && (
        <ChangedMeanwhile
          text={t('edit.changed', { now: ladder.map((rung) => penaltyText(rung)).join(t('edit.then')) })}
          keep={t('edit.keep')}
          take={t('edit.take')}
          onKeep={() => setSeen(ladder)}
          onTake={() => {
            setSeen(ladder)
            setRungs(draftOfLadder(ladder))
          }}
        />
      )}
      <Refusal error={changed ? null : save.error} />
      <div className={styles.buttons}>
        <Button type="submit" loading={save.isPending} disabled={changed || !isLadder(rungs)}>
          {t('edit.save')}
        </Button>
        <Button
          variant="default"
          disabled={rungs.length >= longest}
          onClick={() => setRungs([...rungs, { kind: 'deduct', points: '' }])}
        >
          {t('edit.add')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
      </div>
    </form>
  )
}
