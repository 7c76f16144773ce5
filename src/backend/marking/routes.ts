import { command, query } from '../core/use-case'
import { api } from '../router'
import { claimForm, releaseForm } from './claims'
import { deskRoutes } from './desk-routes'
import { listSheets } from './list-sheets'
import { listOwnHeld } from './own-held'
import { getSheet } from './sheet'
import { signSheet } from './sign-sheet'
import { submitItems } from './submit'

export const markingRoutes = {
  sheets: api.marking.sheets.handler(query((reading) => listSheets(reading))),
  sheet: api.marking.sheet.handler(query(getSheet)),
  submit: api.marking.submit.handler(command(submitItems)),
  ownHeld: api.marking.ownHeld.handler(query((reading) => listOwnHeld(reading))),
  claim: api.marking.claim.handler(command(claimForm)),
  release: api.marking.release.handler(command(releaseForm)),
  signSheet: api.marking.signSheet.handler(command(signSheet)),
  ...deskRoutes,
}
