import { useTranslation } from 'react-i18next'
import type { JudgeTotal } from './wall-view'

/** A judge's name, with the forms beside it where another has the same. */
export function useJudgeName(): (judge: Pick<JudgeTotal, 'name' | 'toldBy'>) => string {
  const { t } = useTranslation('desk/wall')
  return ({ name, toldBy }) => (toldBy.length === 0 ? name : t('namesake', { name, forms: toldBy.join(t('list')) }))
}
