import { command, query } from '../core/use-case'
import { api } from '../router'
import { deskRoutes } from './desk-routes'
import { enterMark } from './enter-mark'
import { listSheets } from './list-sheets'
import { loadSheet, presentSheet } from './sheet'
import { signSheet } from './sign-sheet'

export const markingRoutes = {
  sheets: api.marking.sheets.handler(query((reading) => listSheets(reading))),
  sheet: api.marking.sheet.handler(
    query(async ({ db, asker, authorize }, { formId }) => {
      const sheet = await loadSheet(db, asker, formId)
      authorize('sheet.read', sheet.subject)
      return presentSheet(sheet, asker)
    }),
  ),
  enter: api.marking.enter.handler(command(enterMark)),
  signSheet: api.marking.signSheet.handler(command(signSheet)),
  ...deskRoutes,
}
