import { useTranslation } from 'react-i18next'
import type { Speaker } from './requirement-words'
import type { Delay, PlanAtHand } from './setup'
import type { StageNamer } from './stage-names'

export function useSpeaker(hand: PlanAtHand, names: StageNamer, delays: readonly Delay[]): Speaker {
  const { t, i18n } = useTranslation(['plan', 'ui'])
  return {
    hand,
    delays,
    names,
    language: i18n.language,
    sectorName: (sector) => t(`ui:vocabulary.sector.${sector}`),
    everywhere: t('arrange.everywhere'),
  }
}
