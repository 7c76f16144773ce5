import { Button } from '@mantine/core'
import { startTransition, useCallback, useMemo, useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router-dom'
import type { BoardData } from '#contract/schedule'
import type { StageId } from '#domain/ids'
import { PageHead } from '#ui/PageHead.tsx'
import { nextArrange, withRelaxation } from './arrange-machine'
import { planAtHand } from './at-hand'
import styles from './arrange.module.css'
import { ConflictView } from './ConflictView'
import { ResultView } from './ResultView'
import { RunView } from './RunView'
import { firstSetup, requestOf, type Setup } from './setup'
import { SetupForm } from './SetupForm'
import type { FromSolver } from './solver-messages'
import { stageNamer } from './stage-names'
import { useSolver } from './use-solver'

/** Choose what may move, watch the solver, compare, accept. */
export function Arrange({ board }: { readonly board: BoardData }) {
  const { t } = useTranslation(['plan', 'ui'])
  const [params] = useSearchParams()
  const hand = useMemo(() => planAtHand(board), [board])
  const [state, dispatch] = useReducer(nextArrange, params.get('stages'), (stages) => ({
    at: 'setup' as const,
    setup: firstSetup((stages ?? '').split(',').filter((id): id is StageId => id !== '')),
    notice: null,
  }))
  // A comparison is much to draw: as a transition it is drawn in pieces, and the page stays at hand.
  const hear = useCallback((message: FromSolver) => startTransition(() => dispatch({ type: 'heard', message })), [])
  const solver = useSolver(hear)
  const names = useMemo(() => stageNamer(hand.world, (kind) => t(`ui:vocabulary.stage.${kind}`)), [hand, t])

  const [startedAt, setStartedAt] = useState(0)

  function run(setup: Setup): void {
    setStartedAt(performance.now())
    dispatch({ type: 'started', setup })
    solver.start({ request: requestOf(setup, hand), timeLimitMs: setup.seconds * 1000, gap: setup.gap })
  }

  function cancel(): void {
    solver.cancel()
    dispatch({ type: 'cancelled' })
  }

  const { setup } = state
  return (
    <>
      <PageHead
        title={t('arrange.title')}
        kicker={board.edition.name}
        breadcrumbs={[{ label: t('arrange.plan'), to: '/plan' }]}
        state={t(`arrange.at.${state.at}`)}
        {...(state.at === 'running' && {
          action: (
            <Button onClick={cancel}>{t(state.run.plan === null ? 'arrange.cancel' : 'arrange.keepBest')}</Button>
          ),
        })}
        {...(state.at === 'result' && {
          action: (
            <Button variant="default" onClick={() => dispatch({ type: 'left' })}>
              {t('arrange.chooseAgain')}
            </Button>
          ),
        })}
      />
      {state.at === 'setup' && (
        <SetupForm
          setup={setup}
          notice={state.notice}
          hand={hand}
          names={names}
          onChange={(changed) => dispatch({ type: 'changed', setup: changed })}
          onRun={() => run(setup)}
        />
      )}
      {state.at !== 'setup' && (
        <RunView
          run={state.run}
          startedAt={startedAt}
          ended={state.at === 'result' ? state.ended : null}
          isDelay={setup.scope === 'delay'}
          world={requestOf(setup, hand).world}
        />
      )}
      {state.at === 'result' && state.result?.conflict != null && (
        <ConflictView
          conflict={state.result.conflict}
          setup={setup}
          hand={hand}
          names={names}
          onRelax={(relaxation) => run(withRelaxation(setup, relaxation))}
        />
      )}
      {state.at === 'result' && (
        <ResultView
          key={state.run.elapsedMs}
          editionId={board.edition.id}
          plan={state.plan}
          setup={setup}
          hand={hand}
          names={names}
          unplaced={state.result?.unplaced ?? []}
        />
      )}
      <p className={styles.foot}>
        <Link to="/plan">{t('arrange.toBoard')}</Link>
      </p>
    </>
  )
}
