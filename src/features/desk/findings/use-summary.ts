import { useTranslation } from 'react-i18next'
import type { MarkFindingData } from '#contract/marking-desk'
import { useValueText } from '../use-value-text'

/** A finding in a few words: which values, whose, or what somebody wrote. */
export function useSummary(): (finding: MarkFindingData) => string {
  const { t } = useTranslation(['desk/findings', 'desk'])
  const valueText = useValueText()
  return ({ kind, judges, values, text }) => {
    const who = judges.length === 0 ? t('desk:group') : t('judges', { n: judges.join(t('comma')) })
    const all = values.map(({ value }) => valueText(value))
    switch (kind) {
      case 'missing':
        return who
      case 'conflict':
        return all.join(t('against'))
      case 'spread':
        return all.join(' / ')
      case 'moved':
        return t('movedFrom', { work: text ?? '' })
      case 'corrected':
        return all.join(' → ')
      case 'rescored':
        return all.join(' · ')
      case 'flag':
      case 'unsure':
        return text ?? ''
      case 'held':
      case 'unusable':
        return `${who} ${all.join(' / ')}`
    }
  }
}
