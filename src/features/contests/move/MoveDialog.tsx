import { Button, Modal, Textarea } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useReducer } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContestDetailData } from '#contract/contests'
import { addDays } from '#domain/schedule/days'
import { api } from '#features/api.ts'
import { splitContestName } from '#ui/contest-name.ts'
import { useToday } from '../contest/queries'
import { dayRangeInWords, dayRangeText } from '../day-words'
import { DaysPicker } from './DaysPicker'
import { canSave, completeChoice, reduceMove, startMove, type StageData } from './move-state'
import styles from './move.module.css'
import { StaleNotice } from './StaleNotice'
import type { Undoable } from './UndoNotice'
import { useCheck } from './use-check'
import { useMove } from './use-move'
import { VenueChoice } from './VenueChoice'
import { VenueStrip } from './VenueStrip'
import { ReasonsAgainst, Verdict } from './Verdict'

export interface MoveDialogProps {
  readonly contest: ContestDetailData
  readonly stage: StageData
  readonly onClose: () => void
  readonly onMoved: (undoable: Undoable) => void
}

export function MoveDialog({ contest, stage, onClose, onMoved }: MoveDialogProps) {
  const { t, i18n } = useTranslation(['contests', 'ui', 'contests/move'])
  const [state, dispatch] = useReducer(reduceMove, stage, startMove)
  const { move } = useMove()
  const today = useToday()
  const isPhone = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false })
  const check = useCheck(contest.id, state)
  const { choice, outcome, saved } = state
  const bookings = useQuery(
    api.venues.bookings.queryOptions({ input: choice.venueId === null ? skipToken : { venueId: choice.venueId } }),
  )
  const holds = (bookings.data?.rows ?? []).filter((row) => row.stageId !== stage.id)
  const complete = completeChoice(choice)
  const kind = t(`ui:vocabulary.stage.${stage.kind}`)

  useEffect(() => {
    if (stage.version > saved.version && outcome.kind === 'choosing') dispatch({ type: 'savedByOthers', newest: stage })
  }, [stage, saved.version, outcome.kind])

  async function save() {
    if (complete === null || !canSave(state)) return
    dispatch({ type: 'saveStarted' })
    const where = { contestId: contest.id, stageId: stage.id }
    const reason = state.reason.trim()
    const answer = await move({ ...where, ...complete, version: saved.version, ...(reason !== '' && { reason }) })
    switch (answer.kind) {
      case 'moved': {
        const before = completeChoice({
          startsOn: saved.startsOn,
          endsOn: saved.endsOn,
          venueId: saved.venue?.id ?? null,
        })
        const days = dayRangeInWords(complete.startsOn, complete.endsOn, i18n.language)
        onMoved({
          text: t('undo.moved', {
            stage: kind,
            days,
            venue: answer.stage.venue?.name ?? t('contests/move:move.noVenue'),
          }),
          back:
            before === null ? null : { ...where, ...before, version: answer.stage.version, reason: t('undo.reason') },
        })
        return onClose()
      }
      case 'stale':
        return dispatch({ type: 'savedByOthers', newest: answer.newest })
      case 'refused':
        return dispatch({ type: 'saveRefused', reasons: answer.reasons })
      case 'failed':
        return dispatch({ type: 'saveFailed' })
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="64rem"
      fullScreen={isPhone}
      title={t('contests/move:move.title', { stage: kind, contest: splitContestName(contest.name).title })}
      classNames={{ title: styles.title ?? '' }}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <p className={styles.now}>
        {t('contests/move:move.now', {
          days: dayRangeText(saved.startsOn, saved.endsOn) ?? t('undated'),
          venue: saved.venue?.name ?? t('contests/move:move.noVenue'),
        })}
      </p>
      <div className={styles.choose}>
        <DaysPicker
          choice={choice}
          today={today}
          holds={holds}
          onChoose={(startsOn, endsOn) => dispatch({ type: 'datesChosen', startsOn, endsOn })}
        />
        <VenueChoice
          sector={contest.sector}
          startCity={saved.venue?.cityCode ?? contest.cityCode}
          venueId={choice.venueId}
          savedId={saved.venue?.id ?? null}
          onChoose={(venueId) => dispatch({ type: 'venueChosen', venueId })}
        />
      </div>
      {choice.venueId !== null && (
        <VenueStrip
          holds={holds}
          around={choice.startsOn ?? today ?? `${contest.year}-09-01`}
          wanted={
            complete && {
              contestId: contest.id,
              contestName: contest.name,
              startsOn: complete.startsOn,
              endsOn: complete.endsOn,
              heldFrom: addDays(complete.startsOn, -stage.setUpDays),
              heldTo: addDays(complete.endsOn, stage.takeDownDays),
            }
          }
        />
      )}
      {outcome.kind === 'stale' ? (
        <StaleNotice
          saved={saved}
          newest={outcome.newest}
          onTakeOver={() => dispatch({ type: 'newestTakenOver' })}
          onReapply={() => dispatch({ type: 'choiceReapplied' })}
        />
      ) : outcome.kind === 'refused' ? (
        <div role="alert">
          <ReasonsAgainst title={t('contests/move:move.refused')} reasons={outcome.reasons} />
        </div>
      ) : (
        <Verdict check={check} />
      )}
      {outcome.kind === 'failed' && <p role="alert">{t('contests/move:move.failed')}</p>}
      <Textarea
        label={t('contests/move:move.reason')}
        description={t('contests/move:move.reasonHint')}
        value={state.reason}
        onChange={(event) => dispatch({ type: 'reasonWritten', reason: event.currentTarget.value })}
        maxLength={500}
        rows={1}
      />
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button
          onClick={() => void save()}
          loading={outcome.kind === 'saving'}
          disabled={!canSave(state) || check.kind === 'against'}
        >
          {t('contests/move:move.save', { stage: kind })}
        </Button>
      </div>
    </Modal>
  )
}
