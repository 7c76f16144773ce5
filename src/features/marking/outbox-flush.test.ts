import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { Backend, mark, onDevice, open, states } from '#tests/support/device-outbox'

/** Nothing is sent by itself as long as a test runs. */
const calm = { sendAfter: 60_000, showAfter: 0 }

async function typing(backend: Backend) {
  const outbox = await open({ backend, calm })
  outbox.start()
  outbox.put('f1', mark('m1'))
  outbox.put('f1', mark('m2'))
  return outbox
}

describe('before somebody else sits down', () => {
  it('what was typed just now is sent, all of it', async () => {
    const backend = new Backend()
    const outbox = await typing(backend)
    await outbox.flush()
    expect(backend.recorded).toEqual(['m1', 'm2'])
    expect(states(outbox)).toEqual([])
  })

  it('nobody waits for a network that is not there', async () => {
    const backend = new Backend()
    backend.network = 'request lost'
    const outbox = await typing(backend)
    await outbox.flush()
    await outbox.written()
    expect(backend.recorded).toEqual([])
    expect(await onDevice()).toEqual(['m1', 'm2'])
  })

  it('nobody waits for what a refused mark holds back until its author decides', async () => {
    const backend = new Backend()
    backend.refuses.add('m1')
    const outbox = await open({ backend })
    outbox.start()
    outbox.put('f1', mark('m1'))
    await vi.waitFor(() => expect(states(outbox)).toEqual(['m1:refused']))
    outbox.put('f1', { ...mark('m2'), supersedes: ['m1'] }, mark('m3'))
    const done = outbox.flush().then(() => 'done')
    expect(await Promise.race([done, pause(2000, 'waits')])).toBe('done')
    expect(states(outbox)).toEqual(['m1:refused', 'm2:device'])
    expect(backend.recorded).toEqual(['m3'])
  })

  it('nobody waits where nothing is to be sent, or no page sends', async () => {
    const backend = new Backend()
    const outbox = await open({ backend, calm })
    await outbox.flush()
    outbox.put('f1', mark('m1'))
    await outbox.flush()
    expect(backend.calls).toBe(0)
  })
})
