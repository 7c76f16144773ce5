import '#ui/mantine-styles.ts'
import '#ui/tokens.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { RouterProvider } from 'react-router-dom'
import { KeepAnswerContext } from '#features/marking/keep-answers.ts'
import { LocalDataContext } from '#features/settings/local-data.ts'
import { restoreDensity } from '#ui/density.ts'
import { cssVariables, theme } from '#ui/theme.ts'
import { startLanguage } from './language/language'
import { keepLastAnswers } from './last-answers'
import type { Mount } from './mount'
import { MountContext } from './mount-context'
import { startKeepingAnswers } from './offline/start-keeping'
import { createQueryClient } from './query-client'
import { createRouter } from './routes'

restoreDensity()
void startLanguage()

export interface AppProps {
  readonly mount: Mount
  /** Journeys bring their own, to look inside. */
  readonly queryClient?: QueryClient
}

export function App({ mount, queryClient: given }: AppProps) {
  const [{ queryClient, keepAnswer }] = useState(() =>
    given === undefined ? createKeepingClient(mount) : { queryClient: given, keepAnswer: keepNothing },
  )
  const [router] = useState(() => createRouter(mount.history))
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <MountContext value={mount}>
          <LocalDataContext value={mount.storage}>
            <KeepAnswerContext value={keepAnswer}>
              <Suspense fallback={null}>
                <RouterProvider router={router} />
              </Suspense>
            </KeepAnswerContext>
          </LocalDataContext>
        </MountContext>
      </QueryClientProvider>
    </MantineProvider>
  )
}

interface KeepingClient {
  readonly queryClient: QueryClient
  readonly keepAnswer: (queryKey: QueryKey) => Promise<boolean>
}

function createKeepingClient({ kind }: Mount): KeepingClient {
  const queryClient = createQueryClient()
  keepLastAnswers(queryClient)
  return { queryClient, keepAnswer: kind === 'server' ? startKeepingAnswers(queryClient) : keepNothing }
}

async function keepNothing(): Promise<boolean> {
  return false
}
