import { useHotkeys, useMediaQuery } from '@mantine/hooks'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardData } from '#contract/schedule'
import type { StageId } from '#domain/ids'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { takeWholeWidth } from '#ui/whole-width.ts'
import { Agenda } from './Agenda'
import { Board, type BoardHandle } from './Board'
import { BoardModelProvider, useBoardModel, type BoardModel } from './board-model'
import styles from './board.module.css'
import { createBoardStore } from './board-store'
import { ConflictList } from './ConflictList'
import { filterStages } from './filter'
import { HeadMenu } from './HeadMenu'
import { KeysHelp } from './KeysHelp'
import { PutOnDate } from './PutOnDate'
import type { Panel } from './SidePanel'
import { Toolbar } from './Toolbar'
import { useActions } from './use-actions'
import type { BoardQuery } from './url-state'
import { useBoardQuery, type ChangeQuery } from './use-board-query'
import { useSaving } from './use-saving'
import { blocking } from './verdict'
import { VerdictLine } from './VerdictLine'
import { createVerdictStore } from './verdict-store'

/** The plan of a year: a board, or an agenda on a phone, over the same model. */
export function YearPlan({ data }: { readonly data: BoardData }) {
  const { query, change } = useBoardQuery()
  const [store] = useState(createBoardStore)
  useSaving(store, data.edition.id)
  const model = useBoardModel(data, query.layer, store)
  return (
    <BoardModelProvider value={model}>
      <PlanView model={model} query={query} change={change} />
    </BoardModelProvider>
  )
}

interface PlanViewProps {
  readonly model: BoardModel
  readonly query: BoardQuery
  readonly change: ChangeQuery
}

function PlanView({ model, query, change }: PlanViewProps) {
  const { t } = useTranslation('plan')
  const actions = useActions(model)
  const phone = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false })
  const stageId = query.stage as StageId | null
  const [panel, setPanel] = useState<Panel | null>(stageId === null ? null : 'details')
  const [putting, setPutting] = useState<readonly StageId[] | null>(null)
  const [helping, setHelping] = useState(false)
  const [verdicts] = useState(createVerdictStore)
  const board = useRef<BoardHandle>(null)
  useHotkeys([
    ['mod+Z', actions.undo],
    ['mod+shift+Z', actions.redo],
  ])
  const { stages, conflicting } = model
  const shown = useMemo(() => filterStages(stages, query, conflicting), [stages, query, conflicting])

  const open = (id: StageId) => {
    setPanel('details')
    change((before) => ({ ...before, stage: id }))
  }
  const show = (id: StageId) => {
    if (phone) change((before) => ({ ...before, stage: id }))
    else if (model.plan.has(id)) board.current?.show(id)
    else open(id)
  }
  const closePanel = () => {
    setPanel(null)
    change((before) => (before.stage === null ? before : { ...before, stage: null }))
  }
  const shared = { query, change, actions, panel, onPutOnDate: setPutting, onOpen: open }
  return (
    <div className={styles.page} ref={takeWholeWidth}>
      <Head model={model} />
      <Toolbar
        {...shared}
        phone={phone}
        shown={shown.length}
        onPanel={setPanel}
        onZoom={(steps) => board.current?.zoom(steps)}
        onHelp={() => setHelping(true)}
      />
      {shown.length === 0 && stages.length > 0 && <EmptyState title={t('board.empty.filtered')} />}
      {stages.length === 0 && <EmptyState title={t('board.empty.title')}>{t('board.empty.text')}</EmptyState>}
      {phone ? (
        <>
          {panel === 'conflicts' && <ConflictList onShow={show} />}
          <VerdictLine verdicts={verdicts} quiet />
          <Agenda shown={shown} stageId={stageId} actions={actions} onPutOnDate={setPutting} onShow={show} />
        </>
      ) : (
        shown.length > 0 && (
          <Board
            {...shared}
            stageId={stageId}
            handle={board}
            onClosePanel={closePanel}
            onHelp={() => setHelping(true)}
          />
        )
      )}
      {putting !== null && (
        <PutOnDate stageIds={putting} actions={actions} onShow={show} onClose={() => setPutting(null)} />
      )}
      {helping && <KeysHelp editable={model.editable} onClose={() => setHelping(false)} />}
    </div>
  )
}

function Head({ model }: { readonly model: BoardModel }) {
  const { t } = useTranslation('plan')
  const { data, stages, findings, changed, unscheduled, staff, layer } = model
  const contests = new Set(stages.map(({ contestId }) => contestId)).size
  const state = staff
    ? t(`board.state.${layer}`, {
        contests,
        changed,
        conflicts: blocking(findings).length,
        unscheduled: unscheduled.length,
      })
    : t('board.state.reading', { contests })
  const { latestVersion } = data
  return (
    <PageHead
      title={t('board.pageTitle', { year: data.edition.year })}
      sample={stages.some(({ sample }) => sample)}
      kicker={data.edition.name}
      state={state}
      {...(latestVersion !== null && {
        meta: t('board.version', { number: latestVersion.number, day: latestVersion.publishedAt.slice(0, 10) }),
      })}
      action={<HeadMenu editionId={data.edition.id} staff={staff} />}
    />
  )
}
