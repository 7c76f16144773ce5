import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { ReactNode } from 'react'
import type { StageId } from '#domain/ids'
import { useModel } from './board-model'
import { isChanged } from './filter'
import { FindingItem } from './FindingItem'
import styles from './panel.module.css'
import type { BoardStage } from './plan-world'
import { useStageWords } from './stage-words'
import type { Actions } from './use-actions'

export interface DetailsProps {
  readonly stageId: StageId | null
  readonly actions: Actions
  readonly onPutOnDate: (ids: readonly StageId[]) => void
  readonly onShow: (id: StageId) => void
}

/** Everything the board knows of one stage, and what can be done with it. */
export function Details({ stageId, actions, onPutOnDate, onShow }: DetailsProps) {
  const { t } = useTranslation(['plan', 'ui'])
  const { byId, findingsOf } = useModel()
  const stage = stageId === null ? undefined : byId.get(stageId)
  if (stage === undefined) return <p className={styles.nothing}>{t('board.details.none')}</p>
  const findings = findingsOf.get(stage.stageId) ?? []
  return (
    <div className={styles.details}>
      <p className={styles.contest}>
        <Link to={`/contests/${stage.contestId}`}>{stage.contestName}</Link>
      </p>
      <Facts stage={stage} />
      <Buttons stage={stage} actions={actions} onPutOnDate={onPutOnDate} />
      {findings.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{t('board.details.findings', { count: findings.length })}</h3>
          <ul className={styles.findings}>
            {findings.map((finding, index) => (
              <FindingItem key={`${finding.rule} ${index}`} finding={finding} about={stage.stageId} onShow={onShow} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Facts({ stage }: { readonly stage: BoardStage }) {
  const { t, i18n } = useTranslation(['plan', 'ui'])
  const { plan, layer, staff } = useModel()
  const words = useStageWords()
  const placement = plan.get(stage.stageId) ?? null
  const range = (days: { readonly from: string; readonly to: string }) =>
    words.days({ startsOn: days.from, endsOn: days.to })
  const kind =
    stage.class === null ? words.kind(stage) : `${t(`ui:vocabulary.class.${stage.class}`)} · ${words.kind(stage)}`
  return (
    <dl className={styles.facts}>
      <Fact name={t('board.details.kind')}>{kind}</Fact>
      <Fact name={t('board.details.phase')}>{t(`ui:vocabulary.phaseState.${stage.phase}`)}</Fact>
      <Fact name={t(`board.details.place.${layer}`)}>{words.where(placement)}</Fact>
      {staff && isChanged(stage) && <Fact name={t('board.details.published')}>{words.where(stage.published)}</Fact>}
      {staff && stage.draftedBy !== null && (
        <Fact name={t('board.details.draftedBy')}>
          {t('board.details.by', {
            name: stage.draftedBy.name,
            at: new Intl.DateTimeFormat(i18n.language, {
              dateStyle: 'medium',
              timeStyle: 'short',
              timeZone: 'Asia/Shanghai',
            }).format(new Date(stage.draftedBy.at)),
          })}
        </Fact>
      )}
      <Fact name={t('board.details.city')}>{words.city(stage.cityCode)}</Fact>
      {stage.hostName !== null && <Fact name={t('board.details.host')}>{stage.hostName}</Fact>}
      <Fact name={t('board.details.length')}>
        {t('board.details.lengthText', { days: stage.days, setUp: stage.setUpDays, takeDown: stage.takeDownDays })}
      </Fact>
      {stage.workstations > 0 && (
        <Fact name={t('board.details.workstations')}>
          {t('board.details.workstationsText', { count: stage.workstations })}
        </Fact>
      )}
      {stage.window !== null && <Fact name={t('board.details.window')}>{range(stage.window)}</Fact>}
      {stage.preferred !== null && <Fact name={t('board.details.preferred')}>{range(stage.preferred)}</Fact>}
      {stage.fixed !== null && <Fact name={t('board.details.fixed')}>{t(`board.fixed.${stage.fixed}`)}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Buttons({
  stage,
  actions,
  onPutOnDate,
}: Pick<DetailsProps, 'actions' | 'onPutOnDate'> & { readonly stage: BoardStage }) {
  const { t } = useTranslation('plan')
  const { plan, editable } = useModel()
  const { stageId } = stage
  const locked = stage.fixed === 'locked'
  if (!editable || (!stage.movable && !locked)) return null
  const small = { size: 'compact-sm', variant: 'default' } as const
  return (
    <div className={styles.buttons}>
      {stage.movable && (
        <Button {...small} onClick={() => onPutOnDate([stageId])}>
          {t('board.action.putOnDate')}
        </Button>
      )}
      {stage.movable && isChanged(stage) && (
        <Button {...small} onClick={() => actions.restore([stageId])}>
          {t('board.action.restore')}
        </Button>
      )}
      {stage.movable && plan.has(stageId) && (
        <Button {...small} onClick={() => actions.unschedule([stageId])}>
          {t('board.action.unschedule')}
        </Button>
      )}
      <Button {...small} onClick={() => actions.lock([stageId], !locked)}>
        {t(locked ? 'board.action.unlock' : 'board.action.lock')}
      </Button>
    </div>
  )
}
