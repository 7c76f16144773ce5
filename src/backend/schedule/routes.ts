import { command, query } from '../core/use-case'
import { api } from '../router'
import { diffPlan, listVersions } from './diff-plan'
import { editPlan } from './edit-plan'
import { findBreaches } from './find-breaches'
import { getBoard } from './get-board'
import { lockStages } from './lock-stages'
import { getRules, setRules } from './plan-rules'
import { publishPlan } from './publish-plan'

export const scheduleRoutes = {
  board: api.schedule.board.handler(query(getBoard)),
  edit: api.schedule.edit.handler(command(editPlan)),
  lock: api.schedule.lock.handler(command(lockStages)),
  publish: api.schedule.publish.handler(command(publishPlan)),
  versions: api.schedule.versions.handler(query(listVersions)),
  diff: api.schedule.diff.handler(query(diffPlan)),
  findings: api.schedule.findings.handler(query(findBreaches)),
  getRules: api.schedule.getRules.handler(query(getRules)),
  setRules: api.schedule.setRules.handler(command(setRules)),
}
