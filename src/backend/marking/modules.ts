import type { Database } from '../db/database'
import { loadEventForms } from './form-store'

interface Module {
  readonly code: string
  readonly name: string
}

/** What of an event's scheme goes by a code: its criteria, and its weighted parts where it has any. */
export async function loadModules(
  db: Database,
  eventId: string,
): Promise<{ readonly criteria: readonly Module[]; readonly parts: readonly Module[] }> {
  const { scheme, forms } = await loadEventForms(db, eventId)
  const named = new Map(forms.map(({ criterion: { letter, name } }) => [letter, name]))
  return {
    criteria: [...named].map(([code, name]) => ({ code, name })),
    parts: (scheme?.parts ?? []).map(({ code, name }) => ({ code, name })),
  }
}
