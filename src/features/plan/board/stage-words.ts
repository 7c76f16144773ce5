import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cityByCode } from '#domain/contests/cities'
import type { StageId } from '#domain/ids'
import type { Placement } from '#domain/schedule/plan'
import { splitContestName } from '#ui/contest-name.ts'
import { useModel } from './board-model'
import { daysInWords } from './day-words'
import { isChanged } from './filter'
import type { BoardStage } from './plan-world'
import { none, type RowKind } from './url-state'

/** What tells one contest from the others, for a bar: its occupation, else its own name without the usual words. */
export function shortName(name: string): string {
  const occupation = /（([^（）]+)）$/.exec(name)?.[1]
  const core =
    occupation ??
    splitContestName(name)
      .title.replace(/^第[一-十]+届/, '')
      .replace(/^山东省/, '')
  return core.replace(/^示例·/, '').replace(/职业技能(?:竞赛|大赛)$/, '') || name
}

/** A row's name without the mark of the sample, which the page's head carries. */
export function shortRowName(name: string): string {
  return name.replace(/^示例/, '')
}

/** The names and states of stages, venues, cities and days as they are said on the board. */
export function useStageWords() {
  const { t, i18n } = useTranslation(['plan', 'ui'])
  const { data, byId, venues, conflicting } = useModel()
  return useMemo(() => {
    const year = data.edition.year
    const title = (stage: BoardStage) => splitContestName(stage.contestName).title
    const kind = (stage: BoardStage) => t(`ui:vocabulary.stage.${stage.kind}`)
    const city = (code: string | null) =>
      code === null || code === none
        ? t('board.noCity')
        : cityByCode(code) === undefined
          ? code
          : t(`ui:vocabulary.city.${code}`)
    const days = (placement: Pick<Placement, 'startsOn' | 'endsOn'>) => daysInWords(placement, year, i18n.language)
    const venue = (id: string | null) => (id === null ? t('board.noVenue') : (venues.get(id)?.name ?? id))
    const where = (placement: Placement | null) =>
      placement === null
        ? t('board.unscheduledState')
        : t('board.at', { days: days(placement), venue: venue(placement.venueId) })
    const named = (id: StageId) => {
      const stage = byId.get(id)
      return stage === undefined ? id : t('board.named', { contest: title(stage), kind: kind(stage) })
    }
    const states = (stage: BoardStage) => [
      ...(conflicting.has(stage.stageId) ? [t('board.mark.conflict')] : []),
      ...(isChanged(stage) ? [t('board.mark.changed')] : []),
      ...(stage.fixed === null ? [] : [t(`board.fixed.${stage.fixed}`)]),
    ]
    const label = (stage: BoardStage, placement: Placement | null) =>
      [named(stage.stageId), where(placement), ...states(stage)].join(t('board.comma'))
    const row = (rowKind: RowKind, key: string) => {
      switch (rowKind) {
        case 'city':
          return city(key)
        case 'venue':
          return key === none ? t('board.noVenue') : venue(key)
        case 'sector':
          return t(`ui:vocabulary.sector.${key}`)
        case 'host':
          return key === none ? t('board.noHost') : key
        case 'class':
          return key === none ? t('board.noClass') : t(`ui:vocabulary.class.${key}`)
      }
    }
    return { title, kind, city, days, venue, where, named, states, label, row }
  }, [t, i18n.language, data.edition.year, byId, venues, conflicting])
}

export type StageWords = ReturnType<typeof useStageWords>
