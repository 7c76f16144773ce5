import { useQuery } from '@tanstack/react-query'
import { api } from '../api'
import { ExportScheme } from './ExportScheme'

/** The newest version as a file. */
export function ExportStored({ eventId }: { readonly eventId: string }) {
  const { data } = useQuery(api.schemes.draft.queryOptions({ input: { eventId } }))
  if (data?.version == null) return null
  return <ExportScheme draft={data.version.draft} roundingPoint={data.version.roundingPoint} />
}
