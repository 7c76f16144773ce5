import { describe, expect, it } from 'vitest'
import * as box from './outbox'

const mark = (markId: string, workCode = 'K01', after: number | null = null): box.NewMark => ({
  markId,
  aspectId: 'a1',
  workCode,
  value: '2',
  round: 1,
  after,
  reason: null,
  enteredAt: '2024-07-25T09:00:00.000Z',
})
const states = (outbox: box.Outbox) => outbox.map(({ markId, state }) => `${markId}:${state}`)

describe('marks waiting on the device', () => {
  it('leave one at a time, oldest first', () => {
    const two = box.put(box.put([], mark('m1')), mark('m2', 'K02'))
    expect(box.nextToSend(two)?.markId).toBe('m1')
    expect(box.nextToSend(box.markSending(two, 'm1'))).toBeNull()
    expect(box.nextToSend(box.markConfirmed(two, 'm1', 7))?.markId).toBe('m2')
  })

  it('a later value of the cell follows the number its predecessor was given', () => {
    const two = box.put(box.put([], mark('m1')), mark('m2'))
    expect(box.markConfirmed(two, 'm1', 7)[0]).toMatchObject({ markId: 'm2', after: 7 })
  })

  it('another cell keeps what it followed', () => {
    const two = box.put(box.put([], mark('m1')), mark('m2', 'K02', 3))
    expect(box.markConfirmed(two, 'm1', 7)[0]).toMatchObject({ markId: 'm2', after: 3 })
  })

  it('a mark without an answer stays, with the same id, and is tried again later and later', () => {
    let outbox = box.put([], mark('m1'))
    const pauses = [1, 2, 3, 4, 5, 6, 7].map(() => {
      outbox = box.markFailed(box.markSending(outbox, 'm1'), 'm1')
      return box.pauseBefore(outbox[0] ?? { attempts: 0 })
    })
    expect(states(outbox)).toEqual(['m1:failed'])
    expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30])
    expect(box.nextToSend(outbox)?.markId).toBe('m1')
  })

  it('a refused mark stays visible, holds back its own cell only, and may be sent again or let go', () => {
    const refused = box.markRefused(box.put(box.put(box.put([], mark('m1')), mark('m2')), mark('m3', 'K02')), 'm1', [])
    expect(box.nextToSend(refused)?.markId).toBe('m3')
    expect(box.nextToSend(box.retry(refused, 'm1', 9))).toMatchObject({ markId: 'm1', after: 9, state: 'device' })
    expect(states(box.letGo(refused, 'm1'))).toEqual(['m2:device', 'm3:device'])
  })

  it('nothing that may have been sent can be let go', () => {
    const sending = box.markSending(box.put([], mark('m1')), 'm1')
    expect(box.letGo(sending, 'm1')).toEqual(sending)
  })

  it('after a reload, what was on its way waits again', () => {
    expect(states(box.wake(box.markSending(box.put([], mark('m1')), 'm1')))).toEqual(['m1:device'])
  })
})
