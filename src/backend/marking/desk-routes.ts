import { command, query } from '../core/use-case'
import { api } from '../router'
import { declareAbsent } from './absences'
import { getCellHistory } from './cell-history'
import { clearNotes } from './clear-notes'
import { getDesk } from './desk'
import { getFindings } from './findings'
import { decideHeld } from './held'
import { getJury, seatJudge } from './jury'
import { addSeat, removeSeat } from './jury-seats'
import { setRecusal } from './set-recusal'
import { getPatterns } from './patterns'
import { getPenalties, imposePenalty, revokePenalty, setLadder } from './penalties'
import { previewPenalty } from './preview-penalty'
import { settleMark } from './settle'
import { signEvent } from './sign-event'

/** The chief judge's endpoints. */
export const deskRoutes = {
  desk: api.marking.desk.handler(query(getDesk)),
  findings: api.marking.findings.handler(query(getFindings)),
  cell: api.marking.cell.handler(query(getCellHistory)),
  settle: api.marking.settle.handler(command(settleMark)),
  clearNotes: api.marking.clearNotes.handler(command(clearNotes)),
  decideHeld: api.marking.decideHeld.handler(command(decideHeld)),
  declareAbsent: api.marking.declareAbsent.handler(command(declareAbsent)),
  patterns: api.marking.patterns.handler(query(getPatterns)),
  penalties: api.marking.penalties.handler(query(getPenalties)),
  previewPenalty: api.marking.previewPenalty.handler(query(previewPenalty)),
  imposePenalty: api.marking.imposePenalty.handler(command(imposePenalty)),
  revokePenalty: api.marking.revokePenalty.handler(command(revokePenalty)),
  setLadder: api.marking.setLadder.handler(command(setLadder)),
  jury: api.marking.jury.handler(query(getJury)),
  seatJudge: api.marking.seatJudge.handler(command(seatJudge)),
  addSeat: api.marking.addSeat.handler(command(addSeat)),
  removeSeat: api.marking.removeSeat.handler(command(removeSeat)),
  setRecusal: api.marking.setRecusal.handler(command(setRecusal)),
  signEvent: api.marking.signEvent.handler(command(signEvent)),
}
