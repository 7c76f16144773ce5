import { useSyncExternalStore } from 'react'
import { reduceBoard, startBoard, type BoardEvent, type BoardState } from './board-machine'

type Watcher = (state: BoardState, before: BoardState) => void

/**
 * The machine outside of React: a pointer that drags changes it with every move, and only the few
 * things that show the move follow it; the board itself is not drawn again.
 */
export interface BoardStore {
  readonly now: () => BoardState
  readonly dispatch: (event: BoardEvent) => void
  readonly watch: (watcher: Watcher) => () => void
}

export function createBoardStore(): BoardStore {
  let state = startBoard
  const watchers = new Set<Watcher>()
  return {
    now: () => state,
    dispatch: (event) => {
      const before = state
      state = reduceBoard(state, event)
      if (state !== before) for (const watcher of watchers) watcher(state, before)
    },
    watch: (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}

/** A part of the state; the part must keep its identity while it is the same. */
export function useBoardState<Part>(store: BoardStore, part: (state: BoardState) => Part): Part {
  return useSyncExternalStore(store.watch, () => part(store.now()))
}
