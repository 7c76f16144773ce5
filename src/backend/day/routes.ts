import { command, query } from '../core/use-case'
import { api } from '../router'
import { getDay } from './get-day'
import { publishDay } from './publish-day'
import { recordActual } from './record-actual'
import { rotateDay } from './rotate-day'
import { saveDay } from './save-day'

export const dayRoutes = {
  get: api.day.get.handler(query(getDay)),
  save: api.day.save.handler(command((writing, input) => saveDay(writing, input))),
  rotate: api.day.rotate.handler(command(rotateDay)),
  record: api.day.record.handler(command(recordActual)),
  publish: api.day.publish.handler(command(publishDay)),
}
