import { createContext } from 'react'

/** What the app lets people do with data that lies in this browser; null where a server keeps it. */
export interface LocalData {
  readonly describe: () => Promise<{
    where: string
    bytes: number | null
    persisted: boolean
    createdAt: string | null
  }>
  readonly exportFile: () => Promise<{ name: string; blob: Blob }>
  readonly importFile: (file: Blob) => Promise<void>
  readonly reset: () => Promise<void>
}

export const LocalDataContext = createContext<LocalData | null>(null)
