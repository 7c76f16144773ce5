import { command, query } from '../core/use-case'
import { api } from '../router'
import { getDesk } from './desk'
import { signEvent } from './sign-event'

/** The chief judge's endpoints. */
export const deskRoutes = {
  desk: api.marking.desk.handler(query(getDesk)),
  signEvent: api.marking.signEvent.handler(command(signEvent)),
}
