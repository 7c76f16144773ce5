import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { densityOf } from './density'
import { filterStages } from './filter'
import { headWidthOf, topsOf, type BoardGeometry } from './geometry'
import type { BoardModel } from './board-model'
import { layRows } from './layout'
import { rowsOf } from './rows'
import { heatUnit, timeScale } from './time-scale'
import type { BoardQuery } from './url-state'

/** The board's rows and bars as the address asks for them, in the width there is. */
export function useLayout(model: BoardModel, query: BoardQuery, viewWidth: number) {
  const { stages, plan, conflicting, index, data } = model
  const { zoom, rows: rowKind, search, chosen, layer } = query
  const headWidth = headWidthOf(rowKind)
  const shown = useMemo(
    () => filterStages(stages, { search, chosen, layer }, conflicting),
    [stages, search, chosen, layer, conflicting],
  )
  const scale = useMemo(
    () => timeScale(zoom, data.edition.window, viewWidth - headWidth),
    [zoom, data.edition.window, viewWidth, headWidth],
  )
  const rows = useMemo(() => {
    const all = rowsOf({ kind: rowKind, stages: shown, plan, venues: index.world.venues })
    const wanted = chosen.cities.length > 0 || search.trim() !== ''
    return layRows(wanted ? all.filter((row) => row.stages.length > 0) : all, plan, scale)
  }, [rowKind, shown, plan, index, chosen.cities, search, scale])
  const heat = useMemo(() => densityOf(shown, plan, heatUnit(zoom)), [shown, plan, zoom])
  const geometry = useMemo<BoardGeometry>(
    () => ({ scale, headWidth, rows, tops: topsOf(rows) }),
    [scale, headWidth, rows],
  )
  return { shown, heat, geometry }
}

/** How wide an element is; a panel beside it changes what is seen of the board, not its scale. */
export function useWidth() {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const measured = element.current?.offsetWidth ?? 0
    setWidth(measured)
    const observer = new ResizeObserver(() => setWidth(element.current?.offsetWidth ?? 0))
    if (element.current !== null) observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return { element, width }
}
