import { useQuery } from '@tanstack/react-query'
import { api } from '#features/api.ts'

/** An event's programme as the asker may see it. */
export function useDay(eventId: string) {
  return useQuery(api.day.get.queryOptions({ input: { eventId } }))
}
