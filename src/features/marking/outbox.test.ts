import { describe, expect, it } from 'vitest'
import * as box from './outbox'
import { nextBatch } from './outbox-batch'

function mark(id: string, facts: Partial<box.NewMark> = {}): box.NewMark {
  const enteredAt = '2024-07-25T09:00:00.000Z'
  const place = { aspectId: 'a1', workCode: 'K01', supersedes: [] }
  return { kind: 'mark', id, ...place, round: 1, value: '2', reason: null, enteredAt, ...facts }
}

/** Typed and written down. */
function kept(...items: readonly (readonly [string, box.NewItem])[]): box.Outbox {
  const all = items.reduce<box.Outbox>((outbox, [formId, item]) => box.put(outbox, formId, item), [])
  return box.markWritten(all, new Set(all.map(({ id }) => id)))
}

const ids = (...list: string[]) => new Set(list)
const states = (outbox: box.Outbox) => outbox.map(({ id, state }) => `${id}:${state}`)
const sent = (outbox: box.Outbox, unkept = false) => nextBatch(outbox, unkept)?.items.map(({ id }) => id) ?? null
const answer = (id: string, state: box.ItemAnswer['state']): box.ItemAnswer => ({ id, state, reasons: [] })

describe('what is sent next', () => {
  it('is everything of the oldest form, in order of entry', () => {
    const outbox = kept(['f1', mark('m1')], ['f2', mark('m2')], ['f1', mark('m3', { workCode: 'K02' })])
    expect(nextBatch(outbox)?.formId).toBe('f1')
    expect(sent(outbox)).toEqual(['m1', 'm3'])
    expect(
      sent(box.markAnswered(outbox, ids('m1', 'm3'), [answer('m1', 'confirmed'), answer('m3', 'confirmed')])),
    ).toEqual(['m2'])
  })

  it('keeps the order even where the clock went back', () => {
    const earlier = mark('m2', { enteredAt: '2024-07-25T08:00:00.000Z', workCode: 'K02' })
    expect(sent(kept(['f1', mark('m1')], ['f1', earlier]))).toEqual(['m1', 'm2'])
  })

  it('is at most a hundred, and never half a group', () => {
    const many = Array.from({ length: 99 }, (_, index) => ['f1', mark(`m${index}`)] as const)
    const move = ['x', 'y'].map((id) => ['f1', mark(id, { group: 'g' })] as const)
    expect(sent(kept(...many, ...move))).toHaveLength(99)
    expect(sent(kept(...many.slice(1), ...move))?.slice(-2)).toEqual(['x', 'y'])
  })

  it('is nothing that the device has not written, unless it cannot', () => {
    const outbox = box.put(kept(['f1', mark('m1')]), 'f1', mark('m2', { workCode: 'K02' }))
    expect(states(outbox)).toEqual(['m1:device', 'm2:memory'])
    expect(sent(outbox)).toEqual(['m1'])
    expect(sent(outbox, true)).toEqual(['m1', 'm2'])
  })
})

describe('an answer', () => {
  const three = kept(['f1', mark('m1')], ['f1', mark('m2')], ['f1', mark('m3')])

  it('lets confirmed items go, and keeps what is held or refused, each by itself', () => {
    const after = box.markAnswered(three, ids('m1', 'm2', 'm3'), [
      answer('m1', 'confirmed'),
      answer('m2', 'held'),
      answer('m3', 'refused'),
    ])
    expect(states(after)).toEqual(['m2:held', 'm3:refused'])
    expect(sent(after)).toBeNull()
    expect(after.map(box.isPending)).toEqual([false, false])
    expect(after.map(box.isUnsent)).toEqual([false, true])
  })

  it('that says nothing of an item leaves it to be sent again', () => {
    expect(states(box.markAnswered(three, ids('m1', 'm2'), [answer('m1', 'confirmed')]))).toEqual([
      'm2:failed',
      'm3:device',
    ])
  })

  it('that refuses the whole batch makes each item speak for itself', () => {
    const alone = box.markBatchRefused(three, ids('m1', 'm2', 'm3'), [])
    expect(sent(alone)).toEqual(['m1'])
    const refused = box.markBatchRefused(alone, ids('m1'), [{ code: 'marking.work_gone', params: { work: 'K01' } }])
    expect(states(refused)).toEqual(['m1:refused', 'm2:device', 'm3:device'])
    expect(sent(refused)).toEqual(['m2'])
  })

  it('that never comes is waited for longer and longer, with the same ids', () => {
    let outbox = kept(['f1', mark('m1')])
    const pauses = [1, 2, 3, 4, 5, 6, 7].map(() => {
      outbox = box.markFailed(box.markSending(outbox, ids('m1')), ids('m1'))
      return box.pauseBefore({ formId: 'f1', items: outbox })
    })
    expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30])
    expect(sent(outbox)).toEqual(['m1'])
  })
})

describe('a refused item', () => {
  const outbox = box.markAnswered(
    kept(['f1', mark('m1', { supersedes: ['m0'] })], ['f1', mark('m2', { supersedes: ['m1'] })], ['f1', mark('m3')]),
    ids('m1'),
    [answer('m1', 'refused')],
  )

  it('holds back what was entered on top of it, and nothing else', () => {
    expect(sent(outbox)).toEqual(['m3'])
  })

  it('may be sent again, on top of what stands by then', () => {
    const again = box.retry(outbox, 'm1', ['m9'])
    expect(again[0]).toMatchObject({ state: 'device', supersedes: ['m9'], reasons: [] })
    expect(sent(again)).toEqual(['m1', 'm2', 'm3'])
  })

  it('may be let go; what replaced it then replaces what it would have replaced', () => {
    expect(box.letGo(outbox, 'm1')[0]).toMatchObject({ id: 'm2', supersedes: ['m0'] })
    expect(sent(box.letGo(outbox, 'm1'))).toEqual(['m2', 'm3'])
  })

  it('goes and stays with its group', () => {
    const move = kept(['f1', mark('x', { group: 'g' })], ['f1', mark('y', { group: 'g' })])
    const refused = box.markAnswered(move, ids('x', 'y'), [answer('x', 'refused'), answer('y', 'refused')])
    expect(states(box.retry(refused, 'x'))).toEqual(['x:device', 'y:device'])
    expect(box.letGo(refused, 'y')).toEqual([])
  })
})

describe('what came too late', () => {
  const held = box.markAnswered(kept(['f1', mark('m1')], ['f1', mark('m2')], ['f1', mark('m3')]), ids('m1', 'm2'), [
    answer('m1', 'held'),
    answer('m2', 'held'),
  ])
  const outcome = (id: string, state: box.HeldOutcome['state']) => ({ id, state, reason: '签字后所录' })

  it('leaves once the chief has taken it in, and stays with the reason where it was set aside', () => {
    const after = box.learn(held, [outcome('m1', 'admitted'), outcome('m2', 'set_aside')])
    expect(states(after)).toEqual(['m2:set_aside', 'm3:device'])
    expect(after[0]?.reasons).toEqual([{ code: 'marking.set_aside', params: { reason: '签字后所录' } }])
    expect(after.map(box.isPending)).toEqual([false, true])
    expect(after.map(box.isUnsent)).toEqual([false, true])
    expect(sent(after)).toEqual(['m3'])
    expect(states(box.letGo(after, 'm2'))).toEqual(['m3:device'])
  })

  it('waits while nothing is decided, and nothing else is touched', () => {
    expect(box.learn(held, [outcome('m1', 'waiting'), outcome('m3', 'set_aside')])).toBe(held)
    expect(box.learn(held, [])).toBe(held)
  })
})

it('what would have ended a refused doubt goes with it', () => {
  const note = { ...mark('n1'), kind: 'note', note: 'unsure', text: '' } as const
  const clear = { ...note, id: 'n2', note: 'clear', supersedes: ['n1'] } as const
  const refused = box.markAnswered(kept(['f1', note], ['f1', clear]), ids('n1'), [answer('n1', 'refused')])
  expect(box.letGo(refused, 'n1')).toEqual([])
})

it('what may have been sent cannot be let go', () => {
  const sending = box.markSending(kept(['f1', mark('m1')]), ids('m1'))
  expect(box.letGo(sending, 'm1')).toBe(sending)
})

it('an item is there once, however often it is put', () => {
  const one = kept(['f1', mark('m1')])
  expect(box.put(one, 'f1', mark('m1'))).toBe(one)
})
