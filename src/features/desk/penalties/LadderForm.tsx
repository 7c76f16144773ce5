import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PenaltiesData } from '#contract/marking-penalties'
import type { PenaltyRung } from '#domain/marking/penalty'
import { api } from '../../api'
import { Refusal } from '#ui/Refusal.tsx'
import { useOutcome } from '../use-act'
import styles from './penalties.module.css'
import { isPoints } from './penalties-view'

const kinds = ['deduct', 'void_module', 'void_event'] as const
const longest = 6

interface Rung {
  readonly kind: (typeof kinds)[number]
  readonly points: string
}

export function LadderForm({
  penalties: { event, ladder },
  onClose,
}: {
  readonly penalties: PenaltiesData
  readonly onClose: () => void
}) {
  const { t } = useTranslation(['desk/penalties', 'ui'])
  const [rungs, setRungs] = useState<readonly Rung[]>(() =>
    ladder.map((rung) => ({ kind: rung.kind, points: rung.kind === 'deduct' ? rung.points : '' })),
  )
  const outcome = useOutcome(t('edit.done'), onClose)
  const save = useMutation(api.marking.setLadder.mutationOptions(outcome))
  const change = (at: number, next: Partial<Rung>) =>
    setRungs(rungs.map((rung, index) => (index === at ? { ...rung, ...next } : rung)))
  const ready = rungs.length > 0 && rungs.every(({ kind, points }) => kind !== 'deduct' || isPoints(points))
  return (
    <form
      className={styles.form}
      aria-label={t('edit.verb')}
      onSubmit={(submitted) => {
        submitted.preventDefault()
        save.mutate({ eventId: event.id, version: event.version, ladder: rungs.map(toRung) })
      }}
    >
      <p className={styles.note}>{t('edit.hint')}</p>
      <ol className={styles.rungs}>
        {rungs.map(({ kind, points }, index) => (
          <li key={index}>
            <span className={styles.nth}>{t('nth', { n: index + 1 })}</span>
            <NativeSelect
              aria-label={t('edit.kind', { n: index + 1 })}
              data={kinds.map((value) => ({ value, label: t(`choose.${value}`) }))}
              value={kind}
              onChange={({ currentTarget }) =>
                change(index, { kind: kinds.find((one) => one === currentTarget.value) ?? 'deduct' })
              }
            />
            {kind === 'deduct' && (
              <TextInput
                aria-label={t('edit.points', { n: index + 1 })}
                value={points}
                inputMode="decimal"
                className={styles.points}
                error={points !== '' && !isPoints(points)}
                onChange={({ currentTarget }) => change(index, { points: currentTarget.value })}
              />
            )}
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
      <Refusal error={save.error} />
      <div className={styles.buttons}>
        <Button type="submit" loading={save.isPending} disabled={!ready}>
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

function toRung({ kind, points }: Rung): PenaltyRung {
  return kind === 'deduct' ? { kind, points: points.trim() } : { kind }
}
