/** What the tabs of one device tell each other about a person's items. */
export type TabMessage = { readonly type: 'changed' } | { readonly type: 'sending'; readonly ids: readonly string[] }

export interface Tabs {
  readonly tell: (message: TabMessage) => void
  readonly listen: (listener: (message: TabMessage) => void) => void
  /** Runs while no other tab of this device sends for this person. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  readonly close: () => void
}

/**
 * Web Locks exist in secure contexts only. Without them two tabs may send the same item; its id makes that harmless.
 */
export function openTabs(person: string): Tabs {
  const name = `saiheng.marks.${person}`
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined)
  let closed = false
  return {
    tell: (message) => void (closed || channel?.postMessage(message)),
    listen: (listener) => {
      if (channel !== null) channel.onmessage = ({ data }: MessageEvent<TabMessage>) => listener(data)
    },
    alone: async (work) => (locks === undefined ? work() : locks.request(name, work)),
    close: () => {
      closed = true
      channel?.close()
    },
  }
}
