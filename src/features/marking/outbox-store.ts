import type { NewItem, Outbox } from './outbox'
import type { DeviceOutbox } from './outbox-device'

/** The part of the device's outbox that one sheet shows and fills. */
export function outboxOfForm(device: DeviceOutbox, formId: string) {
  let all: Outbox | null = null
  let own: Outbox = []

  function get(): Outbox {
    if (all === device.get()) return own
    all = device.get()
    const next = all.filter((item) => item.formId === formId)
    if (next.length !== own.length || next.some((item, index) => item !== own[index])) own = next
    return own
  }

  return {
    get,
    isKept: device.isKept,
    subscribe: device.subscribe,
    /** What belongs together is handed over together. */
    put: (...items: readonly NewItem[]) => device.put(formId, ...items),
    retry: device.retry,
    letGo: device.letGo,
    nudge: device.nudge,
  }
}

export type OutboxStore = ReturnType<typeof outboxOfForm>
