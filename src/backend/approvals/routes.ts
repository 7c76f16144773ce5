import { command, query } from '../core/use-case'
import { api } from '../router'
import { answerApproval, askApproval, listApprovals } from './ask-approval'

export const approvalRoutes = {
  list: api.approvals.list.handler(query(listApprovals)),
  ask: api.approvals.ask.handler(command(askApproval)),
  answer: api.approvals.answer.handler(command(answerApproval)),
}
