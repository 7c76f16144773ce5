import { useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import type { SheetData } from '#contract/marking'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import type { DeviceOutbox } from './outbox-device'
import { useDeviceOutbox } from './use-outbox'

export interface OwnSheetProps {
  readonly sheet: SheetData
  /** Given what that person entered on this device. */
  readonly children: (device: DeviceOutbox) => ReactNode
}

const everyMs = 1000

/**
 * A sheet is shown to the person it was answered to and to nobody else. Where another tab has changed who sits here, it
 * is asked again who that is and what they may see; nothing can be entered before both say the same.
 */
export function OwnSheet({ sheet, children }: OwnSheetProps) {
  const queryClient = useQueryClient()
  const device = useDeviceOutbox()
  const own = sheet.person === device.person
  useEffect(() => {
    if (own) return
    const timer = setInterval(() => {
      void queryClient.invalidateQueries({ queryKey: api.session.get.queryKey() })
      void queryClient.invalidateQueries({ queryKey: api.marking.sheet.key() })
    }, everyMs)
    return () => clearInterval(timer)
  }, [own, queryClient])
  return own ? children(device) : <TextSkeleton lines={10} />
}
