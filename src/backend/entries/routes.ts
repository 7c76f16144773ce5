import { can } from '#domain/access/can'
import { groupBy } from '#domain/group-by'
import { maskIdentityNumber } from '#domain/people/identity-number'
import { maskPhone } from '#domain/people/phone'
import { loadEventScope } from '../core/event-scope'
import { query } from '../core/use-case'
import { api } from '../router'
import { loadEntryPage, loadMembers } from './entry-store'
import { listOwnEntries } from './own-entries'

export const entryRoutes = {
  list: api.entries.list.handler(
    query(async ({ db, asker, authorize }, { eventId, search, limit, offset }) => {
      const { subject } = await loadEventScope(db, eventId)
      authorize('entries.read', subject)
      const { total, rows } = await loadEntryPage(db, { eventId, search, limit, offset })
      const identified = can(asker.actor, 'entries.readStaff', subject)
      const members = identified
        ? await loadMembers(
            db,
            rows.map(({ entry }) => entry.id),
          )
        : []
      const membersOf = groupBy(members, ({ entryId }) => entryId)
      return {
        total,
        rows: rows.map(({ entry, unit, group, delegation }) => ({
          id: entry.id,
          entryNumber: entry.entryNumber,
          name: entry.name,
          unit,
          delegation,
          group,
          status: entry.status,
          ...(identified && {
            identity: (membersOf.get(entry.id) ?? []).map(({ idNumber, phone, birthDate }) => ({
              idNumber: maskIdentityNumber(idNumber),
              phone: maskPhone(phone),
              birthDate,
            })),
          }),
        })),
      }
    }),
  ),
  own: api.entries.own.handler(query((reading) => listOwnEntries(reading))),
}
