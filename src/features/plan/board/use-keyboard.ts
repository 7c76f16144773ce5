import type { KeyboardEvent } from 'react'
import type { StageId, VenueId } from '#domain/ids'
import type { BoardModel } from './board-model'
import type { BoardGeometry } from './geometry'
import { commandOf, movingCommandOf, type Command, type MovingCommand } from './keys'
import { neighbour } from './layout'
import { placedAt } from './placements'
import type { Actions } from './use-actions'
import { none, type RowKind } from './url-state'

export interface KeyboardInput {
  readonly model: BoardModel
  readonly actions: Actions
  readonly geometry: BoardGeometry
  readonly rowKind: RowKind
  readonly focusStage: (id: StageId) => void
  /** Keeps what is held in view. */
  readonly follow: () => void
  readonly zoom: (steps: number) => void
  readonly onOpen: (id: StageId) => void
  readonly onPutOnDate: (ids: readonly StageId[]) => void
  readonly onHelp: () => void
}

/** The board by keyboard: the same events as the pointer's. */
export function useKeyboard(input: KeyboardInput) {
  const { model, actions, geometry, rowKind, focusStage, follow } = input
  const { store, plan, byId } = model

  function onKeyDown(event: KeyboardEvent): void {
    const { moving, focused } = store.now()
    if (moving?.by === 'pointer') return
    if (moving !== null) {
      const command = movingCommandOf(event)
      if (command === null) return
      claim(event)
      return move(command)
    }
    const command = commandOf(event)
    if (command === null) return
    claim(event)
    if (focused === null) return atRest(command, geometry.rows.flatMap(({ bars }) => bars)[0]?.stage.stageId)
    atRest(command, focused)
  }

  function atRest(command: Command, id: StageId | undefined): void {
    switch (command.do) {
      case 'undo':
        return actions.undo()
      case 'redo':
        return actions.redo()
      case 'zoomIn':
        return input.zoom(1)
      case 'zoomOut':
        return input.zoom(-1)
      case 'help':
        return input.onHelp()
      case 'unselect':
        return store.dispatch({ type: 'selected', stageIds: [], how: 'only' })
    }
    if (id === undefined) return
    switch (command.do) {
      case 'go': {
        const next = neighbour(geometry.rows, id, command.to)
        if (next === null) return
        if (command.extend) store.dispatch({ type: 'selected', stageIds: [id, next], how: 'add' })
        return focusStage(next)
      }
      case 'open':
        return input.onOpen(id)
      case 'pickUp':
        return store.dispatch({
          type: 'pickedUp',
          moving: { by: 'keyboard', hold: 'whole', grabbed: id, held: actions.held(id, 'whole') },
        })
      case 'putOnDate':
        return input.onPutOnDate(actions.chosenWith(id))
      case 'toggle':
        return store.dispatch({ type: 'selected', stageIds: [id], how: 'toggle' })
      case 'selectRow': {
        const row = geometry.rows.find(({ bars }) => bars.some(({ stage }) => stage.stageId === id))
        const stageIds = (row?.bars ?? []).map(({ stage }) => stage.stageId)
        return store.dispatch({ type: 'selected', stageIds, how: 'add' })
      }
      case 'lock':
        return actions.lock(actions.chosenWith(id), byId.get(id)?.fixed !== 'locked')
      case 'unschedule':
        return actions.unschedule(actions.chosenWith(id))
      case 'resize': {
        const placement = plan.get(id)
        if (placement === undefined) return
        return actions.place([[id, placedAt(placement, command.edge, { days: command.days })]])
      }
    }
  }

  function move(command: MovingCommand): void {
    const { moving } = store.now()
    if (moving === null) return
    switch (command.do) {
      case 'shift':
        store.dispatch({ type: 'movedTo', target: { ...moving.target, days: moving.target.days + command.days } })
        return follow()
      case 'venue': {
        const venueId = venueBeside(moving.grabbed, moving.target.venueId, command.rows)
        if (venueId === undefined) return
        store.dispatch({ type: 'movedTo', target: { ...moving.target, venueId } })
        return follow()
      }
      case 'drop':
        store.dispatch({ type: 'dropped' })
        return focusStage(moving.grabbed)
      case 'cancel':
        store.dispatch({ type: 'cancelled' })
        return focusStage(moving.grabbed)
    }
  }

  /** The venue of the row above or below; undefined where rows are no venues or there is no further one. */
  function venueBeside(id: StageId, over: VenueId | null | undefined, rows: number): VenueId | null | undefined {
    if (rowKind !== 'venue' || (store.now().moving?.held.length ?? 0) > 1) return undefined
    const now = over === undefined ? (plan.get(id)?.venueId ?? null) : over
    const at = geometry.rows.findIndex(({ key }) => key === (now ?? none))
    const key = geometry.rows[at + rows]?.key
    return key === undefined ? undefined : key === none ? null : (key as VenueId)
  }

  return onKeyDown
}

function claim(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}
