import { useEffect, type RefObject } from 'react'

/** A notch of a wheel is about 100; a pinch on a pad sends many small ones. */
const stepAt = 60
const pauseMs = 180

/** Ctrl and the wheel, or a pinch, zoom around the pointer, one level for one gesture. */
export function useWheelZoom(
  scroller: RefObject<HTMLElement | null>,
  headWidth: number,
  zoom: (steps: number, at: number) => void,
): void {
  useEffect(() => {
    const view = scroller.current
    if (view === null) return
    let gathered = 0
    let last = 0
    let left = 0
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      if (event.timeStamp - left < pauseMs) return
      if (event.timeStamp - last > pauseMs * 2) gathered = 0
      last = event.timeStamp
      gathered += event.deltaY
      if (Math.abs(gathered) < stepAt) return
      zoom(gathered < 0 ? 1 : -1, event.clientX - view.getBoundingClientRect().left - headWidth)
      gathered = 0
      left = event.timeStamp
    }
    view.addEventListener('wheel', onWheel, { passive: false })
    return () => view.removeEventListener('wheel', onWheel)
  }, [scroller, headWidth, zoom])
}
