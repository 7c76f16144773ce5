import type { QueryKey } from '@tanstack/react-query'
import { createContext } from 'react'

/**
 * Writes the present answer of a query to the device, where the app keeps answers for a day. Resolves once it is there,
 * with true; with false where nothing is kept. The app says how (src/app/offline/).
 */
export const KeepAnswerContext = createContext<(queryKey: QueryKey) => Promise<boolean>>(async () => false)
