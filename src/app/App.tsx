import '#ui/mantine-styles.ts'
import '#ui/tokens.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { RouterProvider } from 'react-router-dom'
import { LocalDataContext } from '#features/settings/local-data.ts'
import { restoreDensity } from '#ui/density.ts'
import { cssVariables, theme } from '#ui/theme.ts'
import { startLanguage } from './language/language'
import { keepLastAnswers } from './last-answers'
import type { Mount } from './mount'
import { MountContext } from './mount-context'
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
  const [queryClient] = useState(() => given ?? createKeepingClient())
  const [router] = useState(() => createRouter(mount.history))
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <MountContext value={mount}>
          <LocalDataContext value={mount.storage}>
            <Suspense fallback={null}>
              <RouterProvider router={router} />
            </Suspense>
          </LocalDataContext>
        </MountContext>
      </QueryClientProvider>
    </MantineProvider>
  )
}

function createKeepingClient(): QueryClient {
  const queryClient = createQueryClient()
  keepLastAnswers(queryClient)
  return queryClient
}
