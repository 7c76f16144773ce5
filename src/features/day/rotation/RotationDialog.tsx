import { Button, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayProgrammeData } from '#contract/day'
import { api } from '#features/api.ts'
import { notifyDone } from '#ui/notify.ts'
import { isStale, reasonsOf } from '#ui/problem.ts'
import { Reasons } from '#ui/Reasons.tsx'
import type { Draft } from '../day-editor'
import planStyles from '../plan/plan.module.css'
import { bestOf, reduceRotation, wishFaults } from '../rotation-machine'
import { startRotation, type RunningRotation } from '../run-in-worker'
import { RotationGrid } from './RotationGrid'
import { RotationNumbers } from './RotationNumbers'
import { startWish } from './start-wish'
import { WishForm } from './WishForm'

interface RotationDialogProps {
  readonly programme: DayProgrammeData
  readonly draft: Draft
  readonly teams: number
  /** Whether the draft has changes the backend does not know; the rotation is put into what is saved. */
  readonly dirty: boolean
  readonly onSave: () => Promise<void>
  readonly onClose: () => void
}

const midnight = 1440

/** Every batch through every module: asked, worked out in a worker, shown with its proof, and put into the programme. */
export function RotationDialog({ programme, draft, teams, dirty, onSave, onClose }: RotationDialogProps) {
  const { t } = useTranslation(['day', 'ui'])
  const [state, dispatch] = useReducer(reduceRotation, null, () => ({
    kind: 'asking' as const,
    wish: startWish({ programme, draft, teams, moduleName: (code) => t('template.module', { code }) }),
  }))
  const running = useRef<RunningRotation | null>(null)
  const queryClient = useQueryClient()
  const apply = useMutation(api.day.rotate.mutationOptions())
  useEffect(() => () => running.current?.stop(), [])
  const { wish } = state
  const best = bestOf(state)
  const faults = wishFaults(wish)
  const tooLate = best !== null && best.end > midnight

  function run() {
    apply.reset()
    const { seconds, day: _day, ...problem } = wish
    running.current = startRotation(
      { problem, effort: { tries: 5_000_000, exactStates: 2_000_000 } },
      seconds,
      dispatch,
    )
  }

  async function put() {
    if (best === null) return
    const { seconds: _seconds, pauses, modules, ...rest } = wish
    const rotation = { ...rest, pauses: [...pauses], modules: [...modules], visits: [...best.visits] }
    try {
      await apply.mutateAsync({ eventId: programme.event.id, version: programme.version, ...rotation })
      notifyDone(t('rotation.applied'))
      onClose()
    } catch {
      // What went wrong is shown below from the mutation itself.
    } finally {
      void queryClient.invalidateQueries({ queryKey: api.day.key() })
    }
  }

  const refused = apply.isError ? reasonsOf(apply.error) : null
  return (
    <Modal
      opened
      onClose={onClose}
      size="72rem"
      title={t('rotation.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <WishForm wish={wish} programme={programme} onChange={(next) => dispatch({ type: 'wishChanged', wish: next })} />
      <div className={planStyles.actions}>
        {faults.length > 0 && <p role="status">{faults.map((fault) => t(`rotation.fault.${fault}`)).join(' ')}</p>}
        {state.kind === 'running' ? (
          <Button variant="default" onClick={() => running.current?.stop()}>
            {t('rotation.stop')}
          </Button>
        ) : (
          <Button variant={best === null ? 'filled' : 'default'} disabled={faults.length > 0} onClick={run}>
            {t(best === null ? 'rotation.run' : 'rotation.again')}
          </Button>
        )}
      </div>
      {state.kind === 'failed' && <p role="alert">{t('rotation.failed')}</p>}
      {best !== null && (
        <>
          <RotationNumbers state={state} best={best} />
          <RotationGrid wish={wish} visits={best.visits} />
        </>
      )}
      {refused !== null && <Reasons reasons={refused} title={t('rotation.refused')} />}
      {apply.isError && refused === null && (
        <p role="alert">{t(isStale(apply.error) ? 'rotation.stale' : 'save.failed')}</p>
      )}
      {tooLate && <p role="alert">{t('rotation.tooLate')}</p>}
      {state.kind === 'answered' && (
        <div className={planStyles.actions}>
          {dirty && <p>{t('rotation.saveFirst')}</p>}
          {dirty && (
            <Button variant="default" onClick={() => void onSave()}>
              {t('save.verb')}
            </Button>
          )}
          <Button disabled={dirty || tooLate} loading={apply.isPending} onClick={() => void put()}>
            {t('rotation.apply')}
          </Button>
        </div>
      )}
    </Modal>
  )
}
