import { useTranslation } from 'react-i18next'
import type { ContestDetailData } from '#contract/contests'
import { StateWords } from '#ui/StateWords.tsx'
import { dayRangeInWords } from '../day-words'
import { useToday } from './queries'
import { stateOf } from './state-of'

/** 报名中 · 决赛 2024年10月14日至16日，还有 12 天 · 还差 3 项 */
export function ContestState({ contest }: { readonly contest: ContestDetailData }) {
  const { t, i18n } = useTranslation(['contests', 'ui'])
  const today = useToday()
  const state = stateOf(contest, today ?? contest.finalFrom ?? '')
  const days = state.from === null ? null : dayRangeInWords(state.from, state.to ?? state.from, i18n.language)
  return (
    <StateWords
      words={[
        t(`ui:vocabulary.phaseState.${state.phase}`),
        days === null ? t('state.undated') : t('state.final', { days }),
        today !== null && whenInWords(),
        state.missing !== null && (
          <a key="missing" href="#missing">
            {t('state.missing', { count: state.missing })}
          </a>
        ),
      ]}
    />
  )

  function whenInWords(): string | null {
    if (state.phase === 'cancelled' || state.phase === 'postponed') return null
    switch (state.when.kind) {
      case 'ahead':
        return t('state.ahead', { count: state.when.days })
      case 'running':
        return t('state.running', { day: state.when.day, of: state.when.of })
      case 'over':
        return t('state.over')
      case 'undated':
        return null
    }
  }
}
