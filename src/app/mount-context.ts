import { createContext, use, useSyncExternalStore } from 'react'
import type { BootStatus } from '#contract/boot-status'
import type { Mount } from './mount'

export const MountContext = createContext<Mount | null>(null)

export function useMount(): Mount {
  const mount = use(MountContext)
  if (mount === null) throw new Error('no mount: render inside <App>')
  return mount
}

export function useBoot(): BootStatus {
  const { boot } = useMount()
  return useSyncExternalStore(boot.subscribe, boot.get)
}
