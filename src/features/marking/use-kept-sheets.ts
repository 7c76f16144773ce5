import { useQuery, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { use } from 'react'
import { api } from '../api'
import { KeepAnswerContext } from './keep-answers'
import { readyModel } from './ready-models'

const freshFor = 300_000
const atOnce = 3

export interface KeptSheets {
  /** Opens on this device without a network. */
  readonly kept: number
  /** Was read from the backend in the last minutes. */
  readonly fresh: number
}

/** Reads every sheet that is mine, so that each opens on this device without a network; null while it is at it. */
export function useKeptSheets(formIds: readonly string[]): KeptSheets | null {
  const queryClient = useQueryClient()
  const keepAnswer = use(KeepAnswerContext)
  const { data } = useQuery({
    queryKey: ['kept-sheets', ...formIds],
    queryFn: () => readSheets({ formIds, queryClient, keepAnswer }),
    staleTime: freshFor,
  })
  return data ?? null
}

interface Reading {
  readonly formIds: readonly string[]
  readonly queryClient: QueryClient
  readonly keepAnswer: (queryKey: QueryKey) => Promise<void>
}

async function readSheets({ formIds, queryClient, keepAnswer }: Reading): Promise<KeptSheets> {
  const queue = [...formIds]
  let [kept, fresh] = [0, 0]
  await Promise.all(Array.from({ length: atOnce }, readOn))
  return { kept, fresh }

  async function readOn(): Promise<void> {
    for (let formId = queue.shift(); formId !== undefined; formId = queue.shift()) {
      const options = { ...api.marking.sheet.queryOptions({ input: { formId } }), retry: false }
      try {
        // What the device still has is found first; the backend is asked for what is older than a few minutes.
        await queryClient.fetchQuery({ ...options, staleTime: Infinity })
        kept += 1
        await new Promise((resolve) => setTimeout(resolve, 0))
        const sheet = await queryClient.fetchQuery({ ...options, staleTime: freshFor })
        fresh += 1
        whenIdle(() => readyModel(sheet))
      } catch {
        // No answer now; what is kept is counted already.
      }
      await keepAnswer(options.queryKey)
    }
  }
}

function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then)
  else setTimeout(then)
}
