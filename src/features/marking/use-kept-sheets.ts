import { skipToken, useQuery, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { use } from 'react'
import { api } from '../api'
import { KeepAnswerContext } from './keep-answers'
import { readyModel } from './ready-models'

const freshFor = 300_000
const atOnce = 3

export interface KeptSheets {
  /** Lies on this device, and opens there without a network. */
  readonly kept: number
  /** Was read from the backend in the last minutes. */
  readonly fresh: number
}

/** Reads every sheet that is mine, so that each opens on this device without a network; null while it is at it. */
export function useKeptSheets(person: string, formIds: readonly string[]): KeptSheets | null {
  const queryClient = useQueryClient()
  const keepAnswer = use(KeepAnswerContext)
  const { data } = useQuery({
    queryKey: ['kept-sheets', person, ...formIds],
    queryFn: () => readSheets({ formIds, queryClient, keepAnswer }),
    staleTime: freshFor,
  })
  return data ?? null
}

/** Whether a sheet lies on this device; undefined while nobody has looked. */
export function useIsKept(formId: string): boolean | undefined {
  return useQuery<boolean>({ queryKey: keptSheetKey(formId), queryFn: skipToken }).data
}

function keptSheetKey(formId: string): QueryKey {
  return ['kept-sheet', formId]
}

interface Reading {
  readonly formIds: readonly string[]
  readonly queryClient: QueryClient
  readonly keepAnswer: (queryKey: QueryKey) => Promise<boolean>
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
        await new Promise((resolve) => setTimeout(resolve, 0))
        const sheet = await queryClient.fetchQuery({ ...options, staleTime: freshFor })
        fresh += 1
        whenIdle(() => readyModel(sheet))
      } catch {
        // No answer now; what the device has is counted below.
      }
      const there = await keepAnswer(options.queryKey)
      if (there) kept += 1
      queryClient.setQueryData(keptSheetKey(formId), there)
    }
  }
}

function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then)
  else setTimeout(then)
}
