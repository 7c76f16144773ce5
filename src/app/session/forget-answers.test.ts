import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetAnswers } from './forget-answers'

let asking = 'holder'
let queryClient: QueryClient

/** Something on the page that asks for `key` and is answered for whoever asks, or refused. */
function show(key: string, answer: (who: string) => Promise<string> = async (who) => `${key} for ${who}`) {
  const options = { queryKey: [key], queryFn: () => answer(asking), staleTime: Infinity, retry: false }
  const observer = new QueryObserver<string>(queryClient, options)
  const leave = observer.subscribe(() => undefined)
  return { shown: () => observer.getCurrentResult().data, leave }
}

async function settled() {
  await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0))
}

beforeEach(() => {
  asking = 'holder'
  queryClient = new QueryClient()
  vi.spyOn(Date, 'now').mockReturnValue(1_721_900_000_000)
})
afterEach(() => {
  queryClient.clear()
  vi.restoreAllMocks()
})

it('asks again for what is shown, also where the last answer came in the same millisecond', async () => {
  const chain = show('chain')
  await settled()
  asking = 'supervisor'
  await forgetAnswers(queryClient, ['session'])()
  expect(chain.shown()).toBe('chain for supervisor')
})

it('leaves nothing of what was shown before on other pages', async () => {
  const sheet = show('sheet')
  await settled()
  sheet.leave()
  forgetAnswers(queryClient, ['session'])
  expect(queryClient.getQueryData(['sheet'])).toBeUndefined()
})

it('does not wait for an answer that was on its way to the person before', async () => {
  let arrive: (answer: string) => void = () => {}
  const chain = show('chain', (who) =>
    who === 'holder' ? new Promise((resolve) => (arrive = resolve)) : Promise.resolve(`chain for ${who}`),
  )
  asking = 'supervisor'
  await forgetAnswers(queryClient, ['session'])()
  arrive('chain for holder')
  await settled()
  expect(chain.shown()).toBe('chain for supervisor')
})

it('shows nothing of before while and after the next person is refused', async () => {
  const chain = show('chain', async (who) => {
    if (who === 'public') throw new Error('refused')
    return `chain for ${who}`
  })
  await settled()
  const askAgain = forgetAnswers(queryClient, ['session'])
  asking = 'public'
  // A change that is announced meanwhile asks for the next person already.
  void queryClient.invalidateQueries()
  const asked = askAgain()
  expect(chain.shown()).toBeUndefined()
  await asked
  await settled()
  expect(chain.shown()).toBeUndefined()
})

it('keeps the session, and what the next person was answered already', async () => {
  let asked = 0
  const chain = show('chain', async (who) => {
    asked += 1
    return `chain for ${who}`
  })
  const session = show('session')
  await settled()
  queryClient.setQueryData(['session'], 'supervisor')
  const askAgain = forgetAnswers(queryClient, ['session'])
  asking = 'supervisor'
  await queryClient.invalidateQueries({ queryKey: ['chain'] })
  await askAgain()
  expect([chain.shown(), asked]).toEqual(['chain for supervisor', 2])
  expect(session.shown()).toBe('supervisor')
})
