import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { api } from '../api'
import type { DeviceOutbox } from './outbox-device'

/** What the chief judge decided on late marks of this device, on whatever form; asked for while any of them waits. */
export function useHeldOutcomes(device: DeviceOutbox): void {
  const waiting = useSyncExternalStore(device.subscribe, () => device.get().some(({ state }) => state === 'held'))
  const { data } = useQuery({ ...api.marking.ownHeld.queryOptions(), enabled: waiting })
  useEffect(() => {
    if (waiting && data !== undefined) device.learn(data.rows)
  }, [device, waiting, data])
}
