import { useEffect, useEffectEvent, type RefObject } from 'react'

/** Hears the keys pressed anywhere inside an element. */
export function useKeydown(ref: RefObject<HTMLElement | null>, hear: (event: KeyboardEvent) => void): void {
  const onKeydown = useEffectEvent(hear)
  useEffect(() => {
    const { current } = ref
    const listen = (event: KeyboardEvent) => onKeydown(event)
    current?.addEventListener('keydown', listen)
    return () => current?.removeEventListener('keydown', listen)
  }, [ref])
}
