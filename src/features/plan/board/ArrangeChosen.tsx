import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { useModel } from './board-model'
import { useBoardState } from './board-store'

/** Hands what is selected to the solver's page; nothing of it moves before somebody accepts the result. */
export function ArrangeChosen() {
  const { t } = useTranslation('plan')
  const { store, byId, data, editable } = useModel()
  const selected = useBoardState(store, (state) => state.selected)
  const movable = selected.filter((id) => byId.get(id)?.movable === true)
  if (!editable || movable.length === 0) return null
  const params = new URLSearchParams({ edition: data.edition.id, stages: movable.join(',') })
  return (
    <Button component={Link} to={`/plan/arrange?${params}`} size="compact-md" variant="default">
      {t('board.action.arrangeChosen')}
    </Button>
  )
}
